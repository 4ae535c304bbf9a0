"""Checks FollowTheMoney JSON lines on standard input with the package followthemoney; a line a fault, exit code 1 where there is one.

Stricter than `ftm validate`, which passes over what it does not know: every schema and property must exist, required ones be there, every
value be one that its type takes and leaves as it is, and every reference name an entity of the file that the property allows.
"""

import json
import sys
from collections import Counter

from followthemoney import model


def faults_of(entity, schema, by_id):
    for required in schema.required:
        if not entity["properties"].get(required):
            yield f"{required}: required"
    for name, values in entity["properties"].items():
        prop = schema.get(name)
        if prop is None or prop.stub:
            yield f"{name}: no property of {schema.name}"
            continue
        for value in values:
            if prop.range is not None:
                target = by_id.get(value)
                if not prop.type.validate(value):
                    yield f"{name}: {value!r} is no id"
                elif target is None:
                    yield f"{name}: nothing has the id {value}"
                elif not model.get(target["schema"]).is_a(prop.range):
                    yield f"{name}: a {target['schema']}, no {prop.range.name}"
            elif prop.type.clean(value, format=prop.format) != value:
                yield f"{name}: {value!r} would become {prop.type.clean(value, format=prop.format)!r}"
            elif len(value) > prop.type.max_length:
                yield f"{name}: {len(value)} letters"
    try:
        schema.validate(entity)
    except Exception as wrong:
        yield f"not valid: {wrong} {getattr(wrong, 'errors', '')}"


def main():
    entities = [json.loads(line) for line in sys.stdin]
    by_id = {entity["id"]: entity for entity in entities}
    schemata, count = Counter(), 0
    if len(by_id) < len(entities):
        print(f"{len(entities) - len(by_id)} ids stand twice")
        count += 1
    for entity in entities:
        schema = model.get(entity["schema"])
        schemata[entity["schema"]] += 1
        if schema is None or schema.abstract:
            faults = [f"no schema {entity['schema']}"]
        else:
            faults = faults_of(entity, schema, by_id)
        for fault in faults:
            count += 1
            if count <= 50:
                print(f"{entity['id']} {entity['schema']}: {fault}")
    print(f"{len(entities)} entities, {count} faults; " + ", ".join(f"{n} {s}" for s, n in sorted(schemata.items())))
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
