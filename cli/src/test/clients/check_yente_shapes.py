"""Holds a server's answers to the models of yente itself, and its parameters to those that yente's own document names. yente is not run.

Arguments: the server's address, and after it yente's parameters that the server is known not to take, as PATH:NAME.
"""
import json
import sys
import urllib.request

import yaml
from yente.app import create_app

address, *known = sys.argv[1:]
app = create_app()
models = {route.path: route.response_model for route in app.routes if getattr(route, "response_model", None)}


def asked(path, body=None):
    request = urllib.request.Request(
        address + path,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json"} if body is not None else {},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


# What the server answers is what yente's models take, with the types that they name and nothing turned into another.
query = {
    "queries": {"q1": {"schema": "Person", "properties": {"name": ["Victor Zorkanov"], "birthDate": ["1961"]}}},
    "weights": {},
    "config": {},
}
matched = asked("/match/default?limit=3&threshold=0.6&cutoff=0.4", query)
entity = matched["responses"]["q1"]["results"][0]["id"]
answers = {
    "/match/{dataset}": matched,
    "/search/{dataset}": asked("/search/default?q=Zorkanov&limit=2&offset=0&facets=countries"),
    "/entities/{entity_id}": asked(f"/entities/{entity}?nested=true"),
    "/healthz": asked("/healthz"),
    "/readyz": asked("/readyz"),
    "/catalog": asked("/catalog"),
    "/algorithms": asked("/algorithms"),
}
faults = []
for path, answer in answers.items():
    try:
        model = models[path].model_validate_json(json.dumps(answer), strict=True)
    except ValueError as error:
        faults.append(f"{path}: {error}")
        continue
    lost = set(answer) - set(type(model).model_fields) - {field.alias for field in type(model).model_fields.values()}
    if lost:
        faults.append(f"{path}: yente has no {', '.join(sorted(lost))}")

# Every parameter of yente is one here, but for those that are known not to be.
with urllib.request.urlopen(address + "/openapi.yaml") as document:
    ours = yaml.safe_load(document)


def told(parameter):
    """The parameter itself, where our document only refers to it."""
    return ours["components"]["parameters"][parameter["$ref"].rsplit("/", 1)[1]] if "$ref" in parameter else parameter


def names(operation, item):
    parameters = [told(each) for each in [*item.get("parameters", []), *operation.get("parameters", [])]]
    return {each["name"] for each in parameters if each["in"] == "query"}


for path, item in app.openapi()["paths"].items():
    here = path.replace("{entity_id}", "{id}")
    if path not in answers:
        continue
    for method, operation in item.items():
        if method not in ours["paths"].get(here, {}):
            faults.append(f"{method} {here} is not there")
            continue
        missing = names(operation, item) - names(ours["paths"][here][method], ours["paths"][here])
        faults += [f"{here}:{name} is not taken" for name in sorted(missing) if f"{here}:{name}" not in known]

for fault in faults:
    print(fault)
print(f"{len(answers)} answers in yente's shapes, {len(faults)} faults")
sys.exit(1 if faults else 0)
