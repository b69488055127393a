package org.rachis.catalog.knowledge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.Problems;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.wording.CardWording;

/**
 * Where a service has its cards from: a file of its own, or files that it shares with others, of which it takes what it
 * answers with. Each file is read once.
 */
final class ServiceCards {

    private final Map<String, Optional<Map<String, CardWording>>> files = new HashMap<>();

    /** Where the cards of a service stand: in its own file, or else in the one that services about orders share. */
    static String file(String service, KnowledgeFiles files) {
        String own = KnowledgeReader.ROOT + service + "/cards.yaml";
        return files.byPath().containsKey(own) ? own : KnowledgeReader.SHARED + "order-cards.yaml";
    }

    /** The wordings of a service; nothing when a file could not be read. */
    Optional<Map<String, CardWording>> of(
            ServiceReader service, Function<String, Optional<Map<String, CardWording>>> reader) {
        if (service.cardsFrom().isEmpty()) {
            return read(KnowledgeReader.ROOT + service.definition().id() + "/cards.yaml", reader);
        }
        Map<String, CardWording> taken = new LinkedHashMap<>();
        for (String name : service.cardsFrom()) {
            Optional<Map<String, CardWording>> cards = read(KnowledgeReader.ROOT + name, reader);
            if (cards.isEmpty()) {
                return Optional.empty();
            }
            cards.get().forEach((pattern, card) -> {
                if (service.definition().patterns().contains(pattern)) {
                    taken.putIfAbsent(pattern, card);
                }
            });
        }
        return Optional.of(taken);
    }

    private Optional<Map<String, CardWording>> read(
            String path, Function<String, Optional<Map<String, CardWording>>> reader) {
        Optional<Map<String, CardWording>> known = files.get(path);
        if (known == null) {
            known = reader.apply(path);
            files.put(path, known);
        }
        return known;
    }

    /** A card of a shared file that no service takes is forgotten, or the rule it belongs to is. */
    void reportUnused(List<Knowledge.Service> services, Problems problems) {
        files.forEach((path, cards) -> cards.orElse(Map.of()).forEach((pattern, card) -> {
            boolean taken =
                    services.stream().anyMatch(service -> service.cards().containsValue(card));
            if (path.startsWith(KnowledgeReader.SHARED) && !taken) {
                problems.add(path, pattern, "is a card that no service takes");
            }
        }));
    }
}
