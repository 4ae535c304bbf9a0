"""What a server does with much: many mixed requests while a list is updated, a million names in one batch, a day in a small heap. Used by bench/run."""
import gzip, http.client, http.server, itertools, json, os, re, subprocess, tempfile, threading, time, urllib.parse

REQUESTS, CONNECTIONS = 24_000, 8
MILLION = 1_000_000


class Served:
    """A server on a home of its own, and what its heap holds when nothing is asked."""

    def __init__(self, command, java, env=None):
        self.jcmd = os.path.join(os.path.dirname(java), "jcmd")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=env)
        self.address = urllib.parse.urlparse(self.process.stdout.readline().split()[1])

    def connection(self):
        return http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=120)

    def heap(self):
        """MB that are still in use after everything unused was thrown away."""
        for _ in range(2):
            subprocess.run([self.jcmd, str(self.process.pid), "GC.run"], stdout=subprocess.DEVNULL, check=True)
        told = subprocess.run([self.jcmd, str(self.process.pid), "GC.heap_info"], stdout=subprocess.PIPE, check=True, text=True)
        return sum(int(used) for used in re.findall(r"total \d+K, used (\d+)K", told.stdout)) / 1024

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        if self.process.wait():
            raise SystemExit("bench/run: the server did not end well")


class Published:
    """The UN's list on this machine, as it is and, once that is asked for, as if a day had passed."""

    def __init__(self, path):
        with gzip.open(path, "rb") as packed:
            self.xml = packed.read()
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Length", str(len(outer.xml)))
                self.end_headers()
                self.wfile.write(outer.xml)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/consolidated.xml"

    def renew(self):
        self.xml = self.xml.replace(b"2024-11-30T", b"2024-12-01T", 1).replace(b"<SECOND_NAME>TAHER<", b"<SECOND_NAME>TAHIR<", 1)


def asked(names, texts):
    """What is asked, one after the other, for ever: most of it screenings, all else that a day brings among it."""
    for number in itertools.count():
        name, other = names[number % len(names)], names[(number * 7 + 3) % len(names)]
        yield [
            ("POST", "/match/default", {"queries": {"q": {"schema": "Thing", "properties": {"name": [name]}}}}),
            ("POST", "/api/v1/screen", {"name": name, "birth_date": "1961"}),
            ("POST", "/api/v1/screen?algorithm=ofac&limit=3", {"name": name}),
            ("POST", "/api/v1/compare", {"left": name, "right": other}),
            ("GET", "/search/default?limit=5&q=" + urllib.parse.quote(name), None),
            ("POST", "/reconcile/default?queries=" + urllib.parse.quote(json.dumps({"q0": {"query": name}})), {}),
            ("GET", "/api/v1/claims?limit=20", None),
            ("GET", "/api/v1/parties?q=" + urllib.parse.quote(name), None),
            ("GET", "/api/v1/audit?limit=20", None),
            ("GET", "/catalog", None),
            ("GET", "/api/v1/lists", None),
            ("POST", "/api/v1/screen/batch", "name\n" + name + "\n" + other + "\n"),
            ("POST", "/api/v1/read?keep=false", texts[number % len(texts)]) if number % 400 == 399 else ("GET", "/healthz", None),
        ][number % 13]


def send(connection, method, path, body):
    """One request; gives the status and the answer."""
    if isinstance(body, str):
        kind = "text/csv" if "batch" in path else "text/plain; charset=utf-8"
        connection.request(method, path, body.encode(), {"Content-Type": kind})
    elif body is not None:
        connection.request(method, path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    else:
        connection.request(method, path)
    answer = connection.getresponse()
    return answer.status, answer.read()


def update(server):
    """Has the list updated, and waits until it is."""
    connection = server.connection()
    status, job = send(connection, "POST", "/api/v1/lists/un_sc/update", {})
    assert status == 202, job
    path = "/api/v1/jobs/" + json.loads(job)["id"]
    _, events = send(connection, "GET", path + "/events", None)
    job = json.loads(send(connection, "GET", path, None)[1])
    assert job["state"] == "done" and job["result"]["outcome"] == "updated", job


def soak(gainsay, java, un_list, names, texts):
    """24,000 mixed requests over 8 connections, a list update in the middle; rows of figures."""
    published = Published(un_list)
    with tempfile.TemporaryDirectory() as home:
        with open(os.path.join(home, "lists.properties"), "w") as settings:
            settings.write(f"un_sc = {published.address}\n")
        with Served([gainsay, "serve", "--port", "0", "--home", home], java) as server:
            update(server)
            work, lock, failed = asked(names, texts), threading.Lock(), []

            def client(count):
                connection = server.connection()
                for _ in range(count):
                    with lock:
                        method, path, body = next(work)
                    status, answer = send(connection, method, path, body)
                    if status != 200 or b'"error"' in answer:
                        failed.append((method, path, status, answer[:200]))

            def part(share):
                threads = [threading.Thread(target=client, args=(share // CONNECTIONS,)) for _ in range(CONNECTIONS)]
                for thread in threads:
                    thread.start()
                return threads

            start, heaps = time.time(), []
            for tenth in range(10):
                threads = part(REQUESTS // 10)
                if tenth == 5:
                    published.renew()
                    update(server)
                for thread in threads:
                    thread.join()
                heaps.append(server.heap())
            wall = time.time() - start
            status, verdict = send(server.connection(), "POST", "/api/v1/audit/verify", None)
            for failure in failed[:10]:
                print("failed:", *failure)
            whole = json.loads(verdict).get("whole") is True
            rows = [("requests", str(REQUESTS), ""), ("not answered with 200", str(len(failed)), ""),
                    ("ledger afterwards", "whole" if whole else "not whole", ""), ("wall", f"{wall:.0f}", "s"),
                    *((f"heap after {tenth} tenths", f"{heaps[tenth - 1]:.1f}", "MB") for tenth in (1, 2, 4, 6, 8, 10)),
                    ("memory", f"{server.memory():.0f}", "MB")]
            return rows, whole and not failed


def million(command, java, names):
    """A million names in one batch that is read while it is sent; rows of figures."""
    with tempfile.TemporaryDirectory() as home:
        with Served([*command, "--home", home], java) as server:
            heaps, answered, wrong = [], 0, 0
            connection = server.connection()
            start = time.time()

            def body():
                yield b"id,name\n"
                for first in range(0, MILLION, 1000):
                    yield "".join(f"{i},{names[i % len(names)]}\n" for i in range(first, first + 1000)).encode()

            sender = threading.Thread(target=lambda: connection.request(
                "POST", "/api/v1/screen/batch?limit=3", body(), {"Content-Type": "text/csv"}, encode_chunked=True))
            # http.client reads no answer before all is sent, so the answer is read from the socket beside it.
            connection.connect()
            reader = connection.sock.makefile("rb")
            sender.start()
            assert reader.readline().split()[1] == b"200"
            while reader.readline() != b"\r\n":
                pass
            rest = b""
            while size := int(reader.readline(), 16):
                lines = (rest + reader.read(size)).split(b"\n")
                reader.readline()
                rest = lines.pop()
                for line in lines:
                    wrong += not line.startswith(b'{"id":"%d",' % answered)
                    answered += 1
                    if answered % (MILLION // 10) == 0:
                        heaps.append(server.heap())
            sender.join()
            wall = time.time() - start
            rows = [("names", str(MILLION), ""), ("answered", str(answered), ""), ("out of order or wrong", str(wrong), ""),
                    ("wall", f"{wall:.0f}", "s"), ("names a second", f"{answered / wall:.0f}", ""),
                    *((f"heap after {tenth} tenths", f"{heaps[tenth - 1]:.1f}", "MB") for tenth in (1, 2, 4, 6, 8, 10)),
                    ("memory", f"{server.memory():.0f}", "MB")]
            return rows, answered == MILLION and not wrong


DAY_HEAP = "512m"
HOURLY = 500
CUSTOMERS, MORNING_BATCH, EVENING_BATCH = 100_000, 100_000, 50_000

# What people take along from what they look at.
VIEWS = ["claims", "claims?format=jsonl", "claims?format=csv", "claims?format=ftm", "transfers?format=csv", "transfers?format=ftm", "timeline?format=csv",
         "articles?format=csv", "sources?format=jsonl", "parties?q=Iran", "leads?format=jsonl", "cases", "cases?format=csv", "notices", "messages",
         "audit?order=newest&limit=1000", "lists", "watch/timetable"]


def day(gainsay, java, lists, later, un_list, names, texts):
    """
    A day's load as fast as it goes, in a heap of 512 MB: a portfolio that is screened again since a list changed over night, a list that is
    updated at noon, in each of 24 hours requests over 8 connections, articles and exports, two batches, one long text, a backup. Any want of
    memory ends the server.
    """
    from watching import customers
    published = Published(un_list)
    with tempfile.TemporaryDirectory() as folder:
        home = os.path.join(folder, "home")
        env = {**os.environ, "GAINSAY_HOME": home,
               "JAVA_TOOL_OPTIONS": f"-Xmx{DAY_HEAP} -XX:+ExitOnOutOfMemoryError"}
        command = lambda *words: subprocess.run([gainsay, *words], env=env, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
        command("lists", "update", *(word for place in lists for word in ("--from", place)))
        first = json.loads(command("watch", "add", customers(CUSTOMERS, folder), "--name", "customers", "--format", "jsonl"))
        command("lists", "update", "--from", later)
        with open(os.path.join(home, "lists.properties"), "w") as settings:
            settings.write(f"un_sc = {published.address}\n")
        start, failed, lock, work = time.time(), [], threading.Lock(), asked(names, texts)
        with Served([gainsay, "serve", "--port", "0"], java, env) as server:
            update(server)

            def ask(connection, method, path, body, wanted=200):
                status, answer = send(connection, method, path, body)
                if status != wanted or b'"error"' in answer[:4096]:
                    failed.append((method, path, status, answer[:200]))
                return answer

            def client(count):
                connection = server.connection()
                for _ in range(count):
                    with lock:
                        request = next(work)
                    ask(connection, *request)

            def reader(hour):
                connection = server.connection()
                for number, text in enumerate(texts):
                    ask(connection, "POST", f"/api/v1/read?publisher=Paper{number}", f"Report {hour} of the day.\n\n{text}")
                if hour == 10:
                    long = "\n\n".join(texts)
                    ask(connection, "POST", "/api/v1/read", (long + "\n\n") * (200_000 // len(long) + 1))

            def looker(hour):
                connection = server.connection()
                for view in [*VIEWS, *(["audit?format=jsonl"] if hour == 23 else [])]:
                    ask(connection, "GET", "/api/v1/" + view, None)
                ask(connection, "GET", "/metrics", None)
                page = json.loads(ask(connection, "GET", "/api/v1/cases?limit=5", None))
                for case in page["items"]:
                    ask(connection, "GET", f"/api/v1/cases/{case['id']}/export", None)

            def batch(count):
                lines = "name\n" + "\n".join(names[i % len(names)] for i in range(count)) + "\n"
                answers = ask(server.connection(), "POST", "/api/v1/screen/batch?limit=3", lines)
                if answers.count(b"\n") != count:
                    failed.append(("batch", count, answers.count(b"\n"), b""))

            heaps = []
            for hour in range(24):
                doing = [threading.Thread(target=client, args=(HOURLY // CONNECTIONS,)) for _ in range(CONNECTIONS)]
                doing += [threading.Thread(target=reader, args=(hour,)), threading.Thread(target=looker, args=(hour,))]
                if hour in (3, 15):
                    doing.append(threading.Thread(target=batch, args=(MORNING_BATCH if hour == 3 else EVENING_BATCH,)))
                if hour == 18:
                    doing.append(threading.Thread(target=command, args=("ledger", "backup", os.path.join(folder, "backup.zip"))))
                for thread in doing:
                    thread.start()
                if hour == 12:
                    published.renew()
                    update(server)
                for thread in doing:
                    thread.join()
                heaps.append(server.heap())
            wall = time.time() - start
            verdict = ask(server.connection(), "POST", "/api/v1/audit/verify", None)
            entries = json.loads(ask(server.connection(), "GET", "/api/v1/audit?type=watch&order=newest&limit=1000", None))["items"]
            runs = [entry["body"] for entry in entries if entry["body"].get("kind") == "run" and not entry["body"]["first"]]
            memory = server.memory()
        again = json.loads(command("watch", "run", "--format", "jsonl"))
        for failure in failed[:10]:
            print("failed:", *failure)
        whole = json.loads(verdict).get("whole") is True and command("ledger", "verify").startswith("whole")
        rows = [("requests, articles, exports, batches not answered rightly", str(len(failed)), ""),
                ("ledger afterwards", "whole" if whole else "not whole", ""), ("wall", f"{wall:.0f}", "s"),
                (f"{CUSTOMERS} customers: with a hit at first", str(first["touched"]), "customers"),
                *(("screened again by the server: touched", str(run["touched"]), "customers") for run in runs),
                ("screened again after the day: touched", str(again["touched"]), "customers"),
                *((f"heap after hour {hour}", f"{heaps[hour - 1]:.1f}", "MB") for hour in (1, 4, 8, 12, 16, 20, 24)),
                ("memory", f"{memory:.0f}", "MB")]
        return rows, whole and not failed and len(runs) == 1
