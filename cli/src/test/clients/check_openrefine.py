"""Asks what OpenRefine 3.9 asks, as it asks it: its server by forms, its page from its own origin. Argument: the server's address."""
import json, sys

import requests

PAGE = {"Origin": "http://127.0.0.1:3333", "Referer": "http://127.0.0.1:3333/"}
service = sys.argv[1] + "/reconcile/default"


def page(address, **parameters):
    answer = requests.get(address, params=parameters, headers=PAGE)
    assert answer.status_code == 200 and answer.headers["Access-Control-Allow-Origin"] == PAGE["Origin"], answer.text
    return answer


manifest = page(service).json()
assert "0.2" in manifest["versions"] and manifest["name"] and manifest["identifierSpace"] and manifest["schemaSpace"]
suggest = {kind: told["service_url"] + told["service_path"] for kind, told in manifest["suggest"].items()}
assert page(suggest["type"], prefix="Per").json()["result"][0]["id"] == "Person"
assert page(suggest["property"], prefix="birth").json()["result"][0]["id"] == "birthDate"
found = page(suggest["entity"], prefix="Zorkanov", type="Person").json()["result"][0]
assert found["id"] == "mine-p1" and found["name"]

queries = {
    "q0": {"query": "Victor Zorkanov", "type": "Person", "type_strict": "should", "limit": 3,
           "properties": [{"pid": "birthDate", "v": "1961"}]},
    "q1": {"query": "", "limit": 3},
    "q2": {"query": "Zorkanov", "type": {"id": "Person", "name": "People"}, "properties": [
        {"pid": "nationality", "v": {"id": "ru", "name": "ru"}}]},
}
answers = requests.post(service, data={"queries": json.dumps(queries)}).json()
assert set(answers) == set(queries) and answers["q1"]["result"] == []
best = answers["q0"]["result"][0]
assert best["id"] == "mine-p1" and best["match"] is True and best["type"][0]["id"] == "Person"
assert 0 < best["score"] and answers["q2"]["result"][0]["id"] == "mine-p1"

proposal = manifest["extend"]["propose_properties"]
properties = page(proposal["service_url"] + proposal["service_path"], type="Person", limit=64).json()["properties"]
assert {"birthDate", "nationality"} <= {each["id"] for each in properties}
extend = {"ids": ["mine-p1", "mine-none"], "properties": [{"id": "birthDate"}, {"id": "nationality"}]}
extended = requests.post(service, data={"extend": json.dumps(extend)}).json()
assert [each["id"] for each in extended["meta"]] == ["birthDate", "nationality"]
assert extended["rows"]["mine-p1"]["birthDate"] == [{"str": "1961-04-02"}], extended
assert extended["rows"]["mine-none"]["birthDate"] == []

preview = requests.get(manifest["preview"]["url"].replace("{{id}}", "mine-p1"))
assert "Viktor Zorkanov" in preview.text and PAGE["Origin"] in preview.headers["Content-Security-Policy"]
assert requests.get(service, headers={"Origin": "http://127.0.0.1:4444"}).status_code == 403
print("reconciled", best["id"], "with a score of", best["score"])
