package org.rachis.app;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how long it is kept what was shown and what became of it.
 *
 * @param dataDir holds the embedded database and, where none is given, the key of the hashes
 * @param hashKey the key of the hashes; every replica on one database has the same
 * @param silenceTimeout how long a call waits for what is known of its patient; after that the card is shown. With none, nothing is
 *     asked and every card is shown each time
 * @param shownQueue how many cards may wait to be written down
 */
@ConfigurationProperties("rachis")
public record FeedbackSettings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("") String hashKey,
        @DefaultValue("365d") Duration retention,
        @DefaultValue("100ms") Duration silenceTimeout,
        @DefaultValue("10000") int shownQueue) {

    public FeedbackSettings {
        if (retention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("rachis.retention is at least one day.");
        }
        if (silenceTimeout.isNegative() || shownQueue < 1) {
            throw new IllegalArgumentException(
                    "rachis.silence-timeout is not negative, and rachis.shown-queue at least 1.");
        }
    }

    @Override
    public String toString() {
        return "FeedbackSettings";
    }
}
