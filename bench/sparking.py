"""The same names by the command and by the Spark job, on this machine: bytes and time. Used by bench/run."""
import glob, hashlib, os, subprocess, sys, tempfile, time


def submitter():
    """spark-submit of SPARK_HOME, of the package pyspark, or on the path."""
    home = os.environ.get("SPARK_HOME")
    if not home:
        try:
            import pyspark
            home = os.path.dirname(pyspark.__file__)
        except ImportError:
            return "spark-submit"
    return os.path.join(home, "bin", "spark-submit")


def timed(command, out=None, **more):
    """Wall and processor seconds; the command's last words where it fails."""
    with tempfile.TemporaryFile() as err:
        start = time.time()
        process = subprocess.Popen(command, stdout=out or subprocess.DEVNULL, stderr=err, **more)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.time() - start
        if status:
            err.seek(0)
            sys.exit(f"bench/run: {' '.join(command)} failed\n{err.read().decode()[-2000:]}")
        return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def sha256(paths):
    hashed = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as f:
            while block := f.read(1 << 20):
                hashed.update(block)
    return hashed.hexdigest()


def compare(gainsay, java, jar, lists, names, count):
    """Rows of figures, and whether the bytes are the same."""
    with tempfile.TemporaryDirectory() as folder:
        file, printed, out = (os.path.join(folder, name) for name in ("names.csv", "printed.jsonl", "out"))
        home = ["--home", os.path.join(folder, "home")]
        with open(file, "w", encoding="utf-8") as f:
            f.write("id,name\n")
            for i in range(count):
                # Each name once as it is; then with another's last word, so that no two rows are alike.
                first, last = names[i % len(names)], names[(i * 7 + i // len(names)) % len(names)].split(" ")[-1]
                f.write(f"{i},{first if i < len(names) else first.rsplit(' ', 1)[0] + ' ' + last}\n")
        timed([gainsay, "screen", "--name", "Qods Aviation", *home, *lists])  # makes the index
        with open(printed, "wb") as f:
            command, command_cpu, _ = timed([gainsay, "screen", file, "--format", "jsonl", "--no-keep", *home, *lists], f)
        flags = "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
        env = {**os.environ, "JAVA_HOME": os.path.dirname(os.path.dirname(java)), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": folder}
        job, job_cpu, memory = timed([submitter(), "--master", "local[2]", "--driver-memory", "2g", "--driver-java-options", flags,
                                      "--class", "org.gainsay.spark.Screen", jar, file, "--out", out, *home, *lists], env=env)
        same = sha256([printed]) == sha256(sorted(glob.glob(os.path.join(out, "part-*.jsonl"))))
        return [("names", str(count), ""), ("gainsay screen --no-keep: wall", f"{command:.0f}", "s"),
                ("gainsay screen --no-keep: processor time", f"{command_cpu:.0f}", "s"),
                ("spark-submit local[2]: wall", f"{job:.0f}", "s"), ("spark-submit local[2]: processor time", f"{job_cpu:.0f}", "s"),
                ("spark-submit local[2]: memory", f"{memory:.0f}", "MB"),
                ("throughput of the job, of the command's", f"{command / job:.2f}", ""),
                ("same bytes", "yes" if same else "no", "")], same
