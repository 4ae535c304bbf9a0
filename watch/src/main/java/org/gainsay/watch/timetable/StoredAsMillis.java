package org.gainsay.watch.timetable;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the library's table is read and written in SQLite and PostgreSQL alike: instants as milliseconds, data as text. */
final class StoredAsMillis extends DefaultJdbcCustomization {
    StoredAsMillis() {
        super(true);
    }

    @Override
    public String getName() {
        return "gainsay";
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value.toEpochMilli());
        }
    }

    @Override
    public @Nullable Instant getInstant(ResultSet rows, String column) throws SQLException {
        long millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public void setTaskData(PreparedStatement statement, int index, byte @Nullable [] value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, new String(value, StandardCharsets.ISO_8859_1));
        }
    }

    @Override
    public byte @Nullable [] getTaskData(ResultSet rows, String column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean supportsExplicitQueryLimitPart() {
        return true;
    }

    @Override
    public String getQueryLimitPart(int limit) {
        return " LIMIT " + limit;
    }
}
