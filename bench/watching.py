"""Measures portfolios of customers for bench/run watch: whole processes, as users run them."""
import json, os, subprocess, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def customers(count, folder):
    path = os.path.join(folder, f"customers-{count}.csv")
    with open(path, "w", encoding="utf-8") as out:
        subprocess.run([os.path.join(ROOT, "bench", "customers"), str(count)], stdout=out, check=True)
    return path


def findings(gainsay, env, portfolio):
    """What the last run found, without what names the run itself."""
    out = subprocess.run([gainsay, "ledger", "export"], stdout=subprocess.PIPE, check=True, text=True, env=env).stdout
    bodies = [e["body"] for e in map(json.loads, out.splitlines()) if e["type"] == "watch" and e["body"]["portfolio"] == portfolio]
    run = [b["run"] for b in bodies if b.get("kind") == "run"][-1]
    keys = ("customer", "first", "changes", "hits")
    return sorted((json.dumps([b[k] for k in keys], sort_keys=True) for b in bodies if "kind" not in b and b["run"] == run))


def measure(run, gainsay, lists, earlier, later, small=100_000, large=1_000_000):
    """
    Adds the small portfolio on all lists; then the large one on the earlier version of a list, and runs it on the later one, once by what
    changed and once over everybody, in a copy of the home.
    """
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "GAINSAY_HOME": os.path.join(folder, "home")}
        run([gainsay, "lists", "update", *[word for place in lists for word in ("--from", place)]], env=env)
        _, _, wall, _, _ = run([gainsay, "screen", "--name", "Qods Aviation", "--no-keep"], env=env)
        rows.append(("index of the lists, made by the first command", f"{wall:.1f}", "s"))
        path = customers(small, folder)
        out, _, wall, cpu, memory = run([gainsay, "watch", "add", path, "--format", "jsonl"], env=env)
        first = json.loads(out)
        rows += [(f"{small} customers loaded and screened: whole process", f"{wall:.1f}", "s"), (f"{small} customers: processor time", f"{cpu:.1f}", "s"),
                 (f"{small} customers: memory", f"{memory:.0f}", "MB"), (f"{small} customers: with a hit", str(first["touched"]), "customers")]
        _, _, wall, cpu, memory = run([gainsay, "watch", "run"], env=env)
        rows.append((f"{small} customers, nothing changed: whole process", f"{wall:.2f}", "s"))
    with tempfile.TemporaryDirectory() as folder:
        home = os.path.join(folder, "home")
        env = {**os.environ, "GAINSAY_HOME": home}
        run([gainsay, "lists", "update", "--from", earlier], env=env)
        path = customers(large, folder)
        _, _, wall, cpu, memory = run([gainsay, "watch", "add", path, "--no-run"], env=env)
        rows += [(f"{large} customers laid out: whole process", f"{wall:.1f}", "s"), (f"{large} customers laid out: memory", f"{memory:.0f}", "MB")]
        _, _, wall, cpu, memory = run([gainsay, "watch", "run"], env=env)
        rows += [(f"{large} customers screened on the first list: whole process", f"{wall:.0f}", "s"), (f"{large} customers screened: memory", f"{memory:.0f}", "MB")]
        run([gainsay, "lists", "update", "--from", later], env=env)
        run([gainsay, "screen", "--name", "Qods Aviation", "--no-keep"], env=env)  # makes the index
        whole = os.path.join(folder, "whole")
        subprocess.run(["cp", "-r", home, whole], check=True)
        out, _, wall, cpu, memory = run([gainsay, "watch", "run", "--format", "jsonl"], env=env)
        done = json.loads(out)
        rows += [(f"{large} customers, 217 entries changed: whole process", f"{wall:.2f}", "s"),
                 (f"{large} customers, 217 entries changed: processor time", f"{cpu:.2f}", "s"),
                 (f"{large} customers, 217 entries changed: memory", f"{memory:.0f}", "MB"),
                 (f"{large} customers, 217 entries changed: looked at", str(done["screened"]), "customers"),
                 (f"{large} customers, 217 entries changed: touched", str(done["touched"]), "customers")]
        other = {**os.environ, "GAINSAY_HOME": whole}
        _, _, wall, _, _ = run([gainsay, "watch", "run", "--all"], env=other)
        rows.append((f"{large} customers, everybody screened again: whole process", f"{wall:.0f}", "s"))
        same = findings(gainsay, env, "customers") == findings(gainsay, other, "customers")
        rows.append((f"{large} customers: the same findings both ways", "yes" if same else "NO", ""))
    return rows, same
