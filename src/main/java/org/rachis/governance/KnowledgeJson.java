package org.rachis.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rachis.knowledge.Citation;
import org.rachis.knowledge.Edition;
import org.rachis.knowledge.inwords.PatternSheet;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The knowledge and what a code means in it, as JSON for other programs. Texts in words are Markdown. */
final class KnowledgeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private KnowledgeJson() {}

    static byte[] write(KnowledgeView view, boolean overdue) {
        return MAPPER.writeValueAsBytes(of(view, overdue));
    }

    static byte[] write(CodeMeaning meaning) {
        return MAPPER.writeValueAsBytes(meaning);
    }

    private static Whole of(KnowledgeView view, boolean overdue) {
        Edition edition = view.edition();
        return new Whole(
                edition.version(),
                edition.hash(),
                edition.revised().toString(),
                edition.approval().map(Edition.Approval::by),
                edition.approval().map(approval -> approval.on().toString()),
                edition.reviewBy().toString(),
                overdue,
                view.differences(),
                view.patterns().stream().map(KnowledgeJson::pattern).toList(),
                view.policy(),
                view.shared());
    }

    private static OfPattern pattern(PatternSheet sheet) {
        return new OfPattern(
                sheet.pattern().id(),
                sheet.pattern().title(),
                sheet.pattern().purpose(),
                sheet.services(),
                sheet.silent(),
                sheet.inputs(),
                sheet.demographics(),
                sheet.logic(),
                sheet.thresholds(),
                sheet.cards(),
                sheet.sources(),
                sheet.pattern().limits(),
                sheet.revised().toString());
    }

    /** The answer of the page as JSON. */
    record Whole(
            String version,
            String hash,
            String revised,
            Optional<String> approvedBy,
            Optional<String> approvedOn,
            String reviewBy,
            boolean reviewOverdue,
            List<String> differences,
            List<OfPattern> patterns,
            String policy,
            String shared) {}

    /** A pattern in it. Nobody gets the card for whom one of {@code notShownWhen} holds. */
    record OfPattern(
            String id,
            String title,
            String purpose,
            List<String> services,
            List<String> notShownWhen,
            List<String> inputs,
            List<String> demographics,
            String logic,
            List<PatternSheet.Threshold> thresholds,
            Map<String, String> cards,
            List<Citation> sources,
            List<String> limits,
            String revised) {}
}
