"""Enriches a person by a server as if that were yente, with the client in nomenklatura. Argument: the server's address."""
import sys

from followthemoney import Dataset, StatementEntity
from nomenklatura.cache import Cache
from nomenklatura.db import make_session
from nomenklatura.enrich import make_enricher

with make_session("sqlite://") as session:
    dataset = Dataset.make({"name": "customers", "title": "Customers"})
    config = {"type": "nomenklatura.enrich.yente:YenteEnricher", "api": sys.argv[1] + "/", "cutoff": 0.6}
    enricher = make_enricher(dataset, Cache(session, dataset, create=True), config)
    customer = StatementEntity.from_data(
        dataset, {"id": "c1", "schema": "Person", "properties": {"name": ["Victor Zorkanov"], "birthDate": ["1961"]}})
    matches = list(enricher.match_wrapped(customer))
    assert [match.id for match in matches] == ["mine-p1"], matches
    assert matches[0].caption == "Viktor Zorkanov" and matches[0].schema.name == "Person"
    expanded = {entity.schema.name: entity for entity in enricher.expand_wrapped(customer, matches[0])}
    assert expanded["Person"].get("name") == ["Viktor Zorkanov"], expanded
    assert expanded["Sanction"].get("entity") == ["mine-p1"], expanded
    print("matched", matches[0].id, "and expanded", ", ".join(sorted(expanded)))
