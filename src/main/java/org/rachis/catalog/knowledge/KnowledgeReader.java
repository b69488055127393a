package org.rachis.catalog.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.rachis.catalog.ContentHash;
import org.rachis.catalog.KnowledgeFiles;
import org.rachis.catalog.ParsedFiles;
import org.rachis.catalog.Problems;
import org.rachis.catalog.yaml.Place;
import org.rachis.knowledge.Knowledge;
import org.rachis.knowledge.check.Locator;

/**
 * Reads all files below {@code cds-services}: what services share, and a folder a service. A file that nobody reads is a
 * mistake, for its author believes that it counts.
 */
public final class KnowledgeReader {

    static final String ROOT = "cds-services/";
    static final String SHARED = ROOT + "shared/";

    /** The file of the phrases by which a problem without a code is recognised. */
    public static final String SYNONYMS = SHARED + "synonyms.yaml";

    private static final String ORDER_RULES = SHARED + "order-rules.yaml";

    private final ParsedFiles parsed;
    private final Problems problems;
    private final Set<String> read = new TreeSet<>();
    private final ServiceCards cards = new ServiceCards();

    private KnowledgeReader(ParsedFiles parsed, Problems problems) {
        this.parsed = parsed;
        this.problems = problems;
    }

    /** The knowledge, or nothing when a whole file is missing or is no YAML; details that are wrong are reported. */
    public static Optional<Knowledge> read(ParsedFiles files, Problems problems) {
        KnowledgeReader reader = new KnowledgeReader(files, problems);
        Optional<Knowledge> knowledge = reader.readAll();
        reader.reportUnreadFiles();
        return knowledge;
    }

    /** The file in which something is defined. */
    public static String file(Locator where, KnowledgeFiles files) {
        return switch (where.area()) {
            case FINDINGS -> SHARED + "findings.yaml";
            case RISK -> SHARED + "risk.yaml";
            case PATTERNS -> SHARED + "patterns.yaml";
            case ORDER_RULES -> ORDER_RULES;
            case READING -> SHARED + "reading.yaml";
            case TEXT -> SHARED + "text.yaml";
            case SOURCES -> SHARED + "sources.yaml";
            case ORDERS -> SHARED + "orders.yaml";
            case OVERRIDE_REASONS -> SHARED + "override-reasons.yaml";
            case SERVICE -> ROOT + where.service() + "/service.yaml";
            case CARDS -> ServiceCards.file(where.service(), files);
        };
    }

    private Optional<Knowledge> readAll() {
        Optional<FindingsReader> findings = shared("findings.yaml", FindingsReader::read);
        var risk = shared("risk.yaml", RiskReader::read);
        var patterns = shared("patterns.yaml", PatternsReader::read);
        var reading = shared("reading.yaml", ReadingRulesReader::read);
        var text = shared("text.yaml", TextRulesReader::read);
        var synonyms = shared("synonyms.yaml", SynonymsReader::read);
        var citations = shared("sources.yaml", SharedListsReader::citations);
        var orders = shared("orders.yaml", OrdersReader::read);
        var reasons = shared("override-reasons.yaml", SharedListsReader::overrideReasons);
        var texts = shared("card-texts.yaml", CardTextsReader::read);
        var version = shared("version.yaml", root -> EditionReader.read(root, ContentHash.of(parsed)));
        OrderRulesReader rules = orderRules();
        Optional<List<Knowledge.Service>> services = services();
        if (List.of(
                        findings, risk, patterns, reading, text, synonyms, citations, orders, reasons, texts, version,
                        services)
                .stream()
                .anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Knowledge(
                version.orElseThrow(),
                rules.sortedWith(findings.orElseThrow(), risk.orElseThrow()),
                findings.orElseThrow().anchors(),
                risk.orElseThrow().scores(),
                risk.orElseThrow().vitals(),
                OrderRulesReader.joined(patterns.orElseThrow().patterns(), rules.rules()),
                rules.addTo(patterns.orElseThrow().policy()),
                text.orElseThrow().with(rules.words()),
                synonyms.orElseThrow(),
                reading.orElseThrow(),
                citations.orElseThrow(),
                orders.orElseThrow(),
                reasons.orElseThrow(),
                texts.orElseThrow(),
                services.orElseThrow()));
    }

    /** Only a knowledge that speaks of orders has the file. */
    private OrderRulesReader orderRules() {
        return parsed.files().byPath().containsKey(ORDER_RULES)
                ? file(ORDER_RULES, OrderRulesReader::read).orElse(OrderRulesReader.NONE)
                : OrderRulesReader.NONE;
    }

    private Optional<List<Knowledge.Service>> services() {
        List<Knowledge.Service> services = new ArrayList<>();
        boolean complete = true;
        for (String folder : serviceFolders()) {
            Optional<Knowledge.Service> service = file(
                            ROOT + folder + "/service.yaml", root -> ServiceReader.read(folder, root))
                    .flatMap(this::service);
            service.ifPresent(services::add);
            complete &= service.isPresent();
        }
        if (complete && services.isEmpty()) {
            problems.add(ROOT, "", "holds no service: a folder with service.yaml and cards.yaml");
            return Optional.empty();
        }
        if (complete) {
            cards.reportUnused(services, problems);
        }
        return complete ? Optional.of(services) : Optional.empty();
    }

    private Optional<Knowledge.Service> service(ServiceReader service) {
        return cards.of(service, path -> file(path, CardsReader::read))
                .map(wordings -> new Knowledge.Service(service.definition(), wordings));
    }

    private Set<String> serviceFolders() {
        Set<String> folders = new TreeSet<>();
        for (String path : parsed.files().under(ROOT).keySet()) {
            String rest = path.substring(ROOT.length());
            if (rest.contains("/") && !path.startsWith(SHARED)) {
                folders.add(rest.substring(0, rest.indexOf('/')));
            }
        }
        return folders;
    }

    private <T> Optional<T> shared(String name, Function<Place, T> reader) {
        return file(SHARED + name, reader);
    }

    private <T> Optional<T> file(String path, Function<Place, T> reader) {
        read.add(path);
        if (!parsed.files().byPath().containsKey(path)) {
            problems.add(path, "", "is missing");
            return Optional.empty();
        }
        return parsed.yaml(path, problems).map(reader);
    }

    /** Cases are read by tests only, and what is no YAML is there for people. */
    private void reportUnreadFiles() {
        SortedMap<String, byte[]> all = parsed.files().under(ROOT);
        for (String path : all.keySet()) {
            boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
            if (yaml && !read.contains(path) && !path.contains("/cases/")) {
                problems.add(path, "", "is not a file known here");
            }
        }
    }
}
