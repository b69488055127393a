package org.rachis.feedback.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rachis.feedback.FeedbackItem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of cards. An item that comes again is the same item. */
public final class FeedbackTable {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FeedbackTable() {}

    /** Stores items; those that were not stored before come back. */
    public static List<FeedbackItem> add(
            JdbcClient jdbc, String client, String service, List<FeedbackItem> items, Instant receivedAt) {
        return items.stream()
                .filter(item -> add(jdbc, client, service, item, receivedAt))
                .toList();
    }

    private static boolean add(JdbcClient jdbc, String client, String service, FeedbackItem item, Instant receivedAt) {
        String card = opaque(item.card());
        String suggestions =
                item.suggestions().stream().map(FeedbackTable::opaque).collect(Collectors.joining(" "));
        String reasons = String.join(" ", item.reasons());
        String same = String.join(
                "\n",
                service,
                card,
                item.outcome().code(),
                item.at().toString(),
                suggestions,
                reasons,
                Boolean.toString(item.commented()));
        return jdbc.sql("""
                INSERT INTO feedback (client, item, card, service, outcome, outcome_at, received_at, received_on,
                                      suggestions, reasons, commented)
                VALUES (:client, :item, :card, :service, :outcome, :outcomeAt, :receivedAt, :receivedOn,
                        :suggestions, :reasons, :commented)
                ON CONFLICT DO NOTHING""")
                        .param("client", client)
                        .param("item", digest(same))
                        .param("card", card)
                        .param("service", service)
                        .param("outcome", item.outcome().code())
                        .param("outcomeAt", ShownTable.at(item.at()))
                        .param("receivedAt", ShownTable.at(receivedAt))
                        .param("receivedOn", Date.valueOf(ShownTable.day(receivedAt)))
                        .param("suggestions", suggestions)
                        .param("reasons", reasons)
                        .param("commented", item.commented())
                        .update()
                > 0;
    }

    /** For each of these cards that was overridden with a reason, the first reason. */
    public static Map<String, String> reasons(JdbcClient jdbc, String client, List<String> cards) {
        Map<String, String> reasons = new HashMap<>();
        jdbc.sql("""
                SELECT card, reasons FROM feedback
                WHERE client = :client AND card IN (:cards) AND outcome = 'overridden' AND reasons <> ''
                ORDER BY received_at""").param("client", client).param("cards", cards).query(row -> {
            reasons.putIfAbsent(row.getString("card"), row.getString("reasons").split(" ", -1)[0]);
        });
        return reasons;
    }

    public static void deleteBefore(JdbcClient jdbc, Instant time) {
        jdbc.sql("DELETE FROM feedback WHERE received_at < :time")
                .param("time", ShownTable.at(time))
                .update();
    }

    /** Our ids are UUIDs and kept; any other text might say something, and is kept as its hash. */
    private static String opaque(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return UUID_FORM.matcher(lower).matches() ? lower : "other:" + digest(id);
    }

    static String digest(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
