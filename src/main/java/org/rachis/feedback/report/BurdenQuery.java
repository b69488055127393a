package org.rachis.feedback.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.rachis.feedback.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in the database, and adds up. */
public final class BurdenQuery {

    /** A pattern that was shown as often as that and then not for as long has stopped. */
    private static final int REGULARLY = 5;

    private static final int DAYS_WITHOUT = 14;

    /** Of fewer cards a part says nothing. */
    private static final int ENOUGH = 10;

    private static final String NO_REASON = "none";
    private static final String UNKNOWN = "unknown card";

    private static final String CARDS = """
            SELECT s.topic, s.indicator, s.client, s.knowledge, s.silent, s.shown_on, count(*) AS cards,
                   count(a.card) AS accepted, count(o.card) AS overridden, count(coalesce(a.card, o.card)) AS answered
            FROM shown_card s
            LEFT JOIN (SELECT DISTINCT client, card FROM feedback WHERE outcome = 'accepted') a
                   ON a.client = s.client AND a.card = s.card
            LEFT JOIN (SELECT DISTINCT client, card FROM feedback WHERE outcome = 'overridden') o
                   ON o.client = s.client AND o.card = s.card
            WHERE s.shown_on BETWEEN :from AND :to
            GROUP BY s.topic, s.indicator, s.client, s.knowledge, s.silent, s.shown_on""";

    private static final String UNKNOWN_CARDS = """
            SELECT count(*) FROM (SELECT DISTINCT f.client, f.card FROM feedback f
            LEFT JOIN shown_card s ON s.client = f.client AND s.card = f.card
            WHERE s.card IS NULL AND f.outcome = :outcome AND f.received_on BETWEEN :from AND :to) unknown_card""";

    private static final String REASONS = """
            SELECT coalesce(s.topic, :unknown) AS topic, f.reasons AS reasons, count(*) AS items FROM feedback f
            LEFT JOIN shown_card s ON s.client = f.client AND s.card = f.card
            WHERE f.outcome = 'overridden' AND f.received_on BETWEEN :from AND :to
            GROUP BY s.topic, f.reasons""";

    private final Database database;
    private final double overrideLimit;

    /** @param overrideLimit the part of a pattern's cards, from 0 to 1, that may be overridden before it is named */
    public BurdenQuery(Database database, double overrideLimit) {
        if (overrideLimit < 0 || overrideLimit > 1) {
            throw new IllegalArgumentException("rachis.reports.override-limit lies between 0 and 1.");
        }
        this.database = database;
        this.overrideLimit = overrideLimit;
    }

    /** Cards of one day that have everything in common. */
    private record Cell(
            String topic, String indicator, String client, String knowledge, LocalDate day, BurdenReport.Line line) {}

    /** The report of some days, both included. */
    public BurdenReport report(LocalDate from, LocalDate to) {
        return database.use(opened -> report(opened.jdbc(), from, to));
    }

    private BurdenReport report(JdbcClient jdbc, LocalDate from, LocalDate to) {
        List<Cell> cells = jdbc.sql(CARDS)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, number) -> cell(row))
                .list();
        List<BurdenReport.Line> byPattern = lines(cells, Cell::topic);
        return new BurdenReport(
                from,
                to,
                totals(cells, unknown(jdbc, "accepted", from, to), unknown(jdbc, "overridden", from, to)),
                byPattern,
                lines(cells, Cell::indicator),
                lines(cells, Cell::client),
                lines(cells, Cell::knowledge),
                lines(cells, cell -> week(cell.day())),
                reasons(jdbc, from, to),
                stopped(cells, to),
                overrideLimit,
                overLimit(byPattern));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        boolean silent = row.getBoolean("silent");
        long cards = row.getLong("cards");
        return new Cell(
                row.getString("topic"),
                row.getString("indicator"),
                row.getString("client"),
                row.getString("knowledge"),
                row.getDate("shown_on").toLocalDate(),
                silent
                        ? new BurdenReport.Line("", 0, 0, 0, 0, cards)
                        : new BurdenReport.Line(
                                "",
                                cards,
                                row.getLong("accepted"),
                                row.getLong("overridden"),
                                cards - row.getLong("answered"),
                                0));
    }

    private static long unknown(JdbcClient jdbc, String outcome, LocalDate from, LocalDate to) {
        return jdbc.sql(UNKNOWN_CARDS)
                .param("outcome", outcome)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Long.class)
                .single();
    }

    private static BurdenReport.Totals totals(List<Cell> cells, long unknownAccepted, long unknownOverridden) {
        BurdenReport.Line all = cells.stream()
                .map(Cell::line)
                .reduce(new BurdenReport.Line("", 0, 0, 0, 0, 0), BurdenReport.Line::plus);
        return new BurdenReport.Totals(
                all.shown(),
                all.accepted() + unknownAccepted,
                all.overridden() + unknownOverridden,
                all.noFeedback(),
                all.silent(),
                unknownAccepted,
                unknownOverridden);
    }

    private static List<BurdenReport.Line> lines(List<Cell> cells, Function<Cell, String> key) {
        Map<String, BurdenReport.Line> lines = new TreeMap<>();
        cells.forEach(cell -> {
            String name = key.apply(cell);
            lines.merge(
                    name, new BurdenReport.Line(name, 0, 0, 0, 0, 0).plus(cell.line()), (sum, one) -> sum.plus(one));
        });
        return List.copyOf(lines.values());
    }

    /** A week by ISO 8601, such as 2026-W46. */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static List<BurdenReport.Reason> reasons(JdbcClient jdbc, LocalDate from, LocalDate to) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        jdbc.sql(REASONS)
                .param("unknown", UNKNOWN)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(row -> {
                    String topic = row.getString("topic");
                    long items = row.getLong("items");
                    for (String reason : row.getString("reasons").split(" ", -1)) {
                        counts.computeIfAbsent(topic, any -> new TreeMap<>())
                                .merge(reason.isEmpty() ? NO_REASON : reason, items, Long::sum);
                    }
                });
        List<BurdenReport.Reason> reasons = new ArrayList<>();
        counts.forEach((topic, byReason) ->
                byReason.forEach((reason, count) -> reasons.add(new BurdenReport.Reason(topic, reason, count))));
        return reasons;
    }

    private static List<BurdenReport.Stopped> stopped(List<Cell> cells, LocalDate to) {
        Map<String, LocalDate> last = new TreeMap<>();
        cells.forEach(cell -> last.merge(cell.topic(), cell.day(), (one, other) -> one.isAfter(other) ? one : other));
        Map<String, Long> cards = new TreeMap<>();
        cells.forEach(cell ->
                cards.merge(cell.topic(), cell.line().shown() + cell.line().silent(), Long::sum));
        return last.entrySet().stream()
                .filter(pattern -> cards.getOrDefault(pattern.getKey(), 0L) >= REGULARLY)
                .filter(pattern -> ChronoUnit.DAYS.between(pattern.getValue(), to) > DAYS_WITHOUT)
                .map(pattern -> new BurdenReport.Stopped(pattern.getKey(), pattern.getValue()))
                .toList();
    }

    private List<BurdenReport.OverLimit> overLimit(List<BurdenReport.Line> byPattern) {
        return byPattern.stream()
                .filter(line -> line.shown() >= ENOUGH)
                .map(line -> new BurdenReport.OverLimit(line.key(), (double) line.overridden() / line.shown()))
                .filter(line -> line.overridden() > overrideLimit)
                .toList();
    }
}
