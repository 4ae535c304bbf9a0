package org.gainsay.ledger;

import java.util.List;

/**
 * The tables, in SQLite's words; {@code Postgres} has others for four of them. What is computed from the ledger comes second: see
 * ShelfRows, CopyRows, DocketRows and Projections; who may use the servers and what people are told last.
 */
final class Tables {
    /** Goes up by one with every change, and stands in the database. */
    static final int VERSION = 8;

    /** Of the first eight digits: a whole hash a row, in no order, would make most of what a block writes. */
    static final String INDEX = "CREATE INDEX entry_hash ON entry (substr(hash, 1, 8))";

    static final List<String> LEDGER = List.of(
            """
            CREATE TABLE entry (
                seq INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                "by" TEXT NOT NULL,
                type TEXT NOT NULL,
                body_sha256 TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL)""",
            INDEX,
            "CREATE TABLE body (seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, body TEXT NOT NULL)",
            // See References.
            """
            CREATE TABLE reference (
                sha256 TEXT NOT NULL,
                first_seq INTEGER NOT NULL,
                last_seq INTEGER NOT NULL,
                PRIMARY KEY (sha256, first_seq))""");

    static final List<String> PROJECTIONS = List.of(
            "CREATE TABLE IF NOT EXISTS projection (name TEXT PRIMARY KEY, seq INTEGER NOT NULL)",
            """
            CREATE TABLE IF NOT EXISTS shelf (
                seq INTEGER PRIMARY KEY,
                article TEXT NOT NULL,
                file TEXT,
                sha256 TEXT NOT NULL,
                text_sha256 TEXT NOT NULL,
                language TEXT NOT NULL,
                title TEXT,
                publisher TEXT,
                published TEXT,
                url TEXT,
                made_with TEXT NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS shelf_article ON shelf (article, seq)",
            "CREATE INDEX IF NOT EXISTS shelf_text ON shelf (text_sha256)",
            """
            CREATE TABLE IF NOT EXISTS copied_text (
                number INTEGER PRIMARY KEY,
                sha256 TEXT NOT NULL UNIQUE,
                family INTEGER NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS copied_family ON copied_text (family)",
            """
            CREATE TABLE IF NOT EXISTS copied_run (
                run INTEGER NOT NULL,
                text INTEGER NOT NULL,
                size INTEGER NOT NULL,
                PRIMARY KEY (run, text)) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS reprint (
                article TEXT PRIMARY KEY,
                seq INTEGER NOT NULL,
                original TEXT NOT NULL,
                original_seq INTEGER NOT NULL,
                shared REAL NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS docket (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL,
                state TEXT NOT NULL,
                subject TEXT NOT NULL,
                mark TEXT NOT NULL,
                assigned TEXT,
                due TEXT,
                score REAL NOT NULL,
                label TEXT NOT NULL,
                rank TEXT NOT NULL,
                seq INTEGER NOT NULL,
                record TEXT NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS docket_rank ON docket (kind, rank, id)",
            "CREATE INDEX IF NOT EXISTS docket_subject ON docket (subject)",
            "CREATE TABLE IF NOT EXISTS docketed (seq INTEGER PRIMARY KEY)");

    /** Users, keys and sign-ins: see AccountRows. Since version 5; not computed from anything. */
    static final List<String> ACCOUNTS = List.of("""
            CREATE TABLE IF NOT EXISTS account (
                name TEXT PRIMARY KEY,
                role TEXT NOT NULL,
                password TEXT,
                identity TEXT,
                disabled INTEGER NOT NULL,
                created TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS access_key (
                id TEXT PRIMARY KEY,
                owner TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                role TEXT NOT NULL,
                scope TEXT NOT NULL,
                created TEXT NOT NULL,
                expires TEXT NOT NULL)""", """
            CREATE TABLE IF NOT EXISTS sign_in (
                sha256 TEXT PRIMARY KEY,
                owner TEXT NOT NULL,
                created TEXT NOT NULL,
                seen TEXT NOT NULL)""");

    /**
     * What is to be done when, in the form of the library that does it, its instants as milliseconds; and what programs remember. Since version
     * 7.
     */
    static final List<String> TIMETABLE = List.of("""
            CREATE TABLE IF NOT EXISTS scheduled_tasks (
                task_name TEXT NOT NULL,
                task_instance TEXT NOT NULL,
                task_data TEXT,
                execution_time INTEGER NOT NULL,
                picked BOOLEAN NOT NULL,
                picked_by TEXT,
                last_success INTEGER,
                last_failure INTEGER,
                consecutive_failures INTEGER,
                last_heartbeat INTEGER,
                version INTEGER NOT NULL,
                priority INTEGER,
                PRIMARY KEY (task_name, task_instance))""", """
            CREATE TABLE IF NOT EXISTS memory (
                topic TEXT NOT NULL,
                key TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (topic, key))""");

    /** Notices and what became of them: see NoticeRows and OutboxRows. Since version 8; what was told is not computed from anything. */
    static final List<String> NOTICES = List.of(
            """
            CREATE TABLE IF NOT EXISTS notice (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL,
                seq INTEGER NOT NULL,
                number INTEGER NOT NULL,
                at TEXT NOT NULL,
                record TEXT NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS notice_place ON notice (seq, number)",
            """
            CREATE TABLE IF NOT EXISTS remembered (
                key TEXT PRIMARY KEY,
                seq INTEGER NOT NULL,
                marks TEXT NOT NULL,
                record TEXT NOT NULL)""",
            "CREATE TABLE IF NOT EXISTS notice_cursor (name TEXT PRIMARY KEY, seq INTEGER NOT NULL)",
            """
            CREATE TABLE IF NOT EXISTS outgoing (
                id TEXT PRIMARY KEY,
                rule TEXT NOT NULL,
                channel TEXT NOT NULL,
                notice TEXT NOT NULL,
                seq INTEGER NOT NULL,
                number INTEGER NOT NULL,
                due TEXT NOT NULL,
                message TEXT)""",
            "CREATE INDEX IF NOT EXISTS outgoing_message ON outgoing (message, due)",
            "CREATE INDEX IF NOT EXISTS outgoing_notice ON outgoing (notice)",
            """
            CREATE TABLE IF NOT EXISTS message (
                id TEXT PRIMARY KEY,
                rule TEXT NOT NULL,
                channel TEXT NOT NULL,
                state TEXT NOT NULL,
                made TEXT NOT NULL,
                tries INTEGER NOT NULL,
                due TEXT NOT NULL,
                holder TEXT,
                failure TEXT,
                told TEXT,
                notices INTEGER NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS message_due ON message (state, due)",
            "CREATE INDEX IF NOT EXISTS message_made ON message (made, id)");

    private Tables() {}
}
