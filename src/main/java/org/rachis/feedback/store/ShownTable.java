package org.rachis.feedback.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rachis.assessment.Fingerprint;
import org.rachis.feedback.ShownCard;
import org.rachis.knowledge.Indicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards that were shown, or would have been. */
public final class ShownTable {

    /** More facts than these are not kept: a card that rests on more is never known whole, and so never quiet. */
    private static final int MOST_FACTS = 3_000;

    private static final int MOST_CARDS = 200;

    private ShownTable() {}

    /** A card that was shown of a patient, who is still called by the id of the call. */
    public record Row(String client, String patient, String service, Instant asOf, Instant shownAt, ShownCard card) {

        @Override
        public String toString() {
            return "Row[" + card + "]";
        }
    }

    /** A card as it is found again; its facts are hashes. */
    public record Known(String card, String topic, Indicator indicator, Instant asOf, Set<String> facts) {}

    /** Stores cards; those that are stored already stay as they are. */
    public static int add(Database.Opened opened, List<Row> rows) {
        Pseudonyms pseudonyms = opened.pseudonyms();
        List<Object[]> values = rows.stream()
                .map(row -> new Object[] {
                    row.client(),
                    row.card().card().toString(),
                    pseudonyms.patient(row.client(), row.patient()),
                    row.service(),
                    row.card().topic(),
                    row.card().pattern(),
                    row.card().indicator().code(),
                    row.card().knowledge(),
                    row.card().silent(),
                    at(row.asOf()),
                    at(row.shownAt()),
                    Date.valueOf(day(row.shownAt())),
                    String.join(
                            " ",
                            known(row, pseudonyms.salt(row.client(), row.patient()))
                                    .facts())
                })
                .toList();
        return opened.template().batchUpdate("""
                INSERT INTO shown_card (client, card, patient, service, topic, pattern, indicator, knowledge, silent,
                                        as_of, shown_at, shown_on, facts)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", values).length;
    }

    /** The row as it would be found again. */
    public static Known known(Row row, String salt) {
        Set<String> facts = row.card().facts().stream()
                .map(fact -> Fingerprint.hash(salt, fact))
                .limit(MOST_FACTS)
                .collect(Collectors.toUnmodifiableSet());
        ShownCard card = row.card();
        return new Known(card.card().toString(), card.topic(), card.indicator(), row.asOf(), facts);
    }

    /** The last cards that were shown of a patient, silent ones left out; the last one first. */
    public static List<Known> ofPatient(Database.Opened opened, String client, String patient, Instant since) {
        return opened.jdbc()
                .sql("""
                SELECT card, topic, indicator, as_of, facts FROM shown_card
                WHERE client = :client AND patient = :patient AND shown_at > :since AND silent = FALSE
                ORDER BY shown_at DESC LIMIT :most""")
                .param("client", client)
                .param("patient", opened.pseudonyms().patient(client, patient))
                .param("since", at(since))
                .param("most", MOST_CARDS)
                .query((row, number) -> new Known(
                        row.getString("card"),
                        row.getString("topic"),
                        indicator(row.getString("indicator")),
                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                        Set.of(row.getString("facts").split(" ", -1))))
                .list();
    }

    public static void deleteBefore(JdbcClient jdbc, Instant time) {
        jdbc.sql("DELETE FROM shown_card WHERE shown_at < :time")
                .param("time", at(time))
                .update();
    }

    private static Indicator indicator(String code) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.code().equals(code)) {
                return indicator;
            }
        }
        throw new IllegalStateException("The table holds an indicator that there is not.");
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
