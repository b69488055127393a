package org.rachis.sandbox.fhir;

import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A search, put together parameter by parameter; one that was not given asks for nothing. */
final class Query {

    private static final Comparator<Kept> BY_ID = Comparator.comparing(Kept::id);
    private static final Comparator<Kept> BY_DATE =
            Comparator.comparing(Kept::date, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Stream<Kept> kept;

    private Query(Stream<Kept> kept) {
        this.kept = kept;
    }

    static Query of(List<Kept> kept) {
        return new Query(kept.stream());
    }

    Query about(@Nullable ReferenceParam patient) {
        return patient == null ? this : where(it -> it.patient().equals(patient.getIdPart()));
    }

    Query withId(@Nullable TokenOrListParam ids) {
        return ids == null
                ? this
                : where(it -> ids.getValuesAsQueryTokens().stream()
                        .anyMatch(id -> id.getValue().equals(it.id())));
    }

    Query coded(@Nullable TokenOrListParam codes) {
        return in(codes, Kept::codes);
    }

    Query inCategory(@Nullable TokenOrListParam categories) {
        return in(categories, Kept::categories);
    }

    Query withStatus(@Nullable TokenOrListParam statuses) {
        return statuses == null
                ? this
                : where(it -> statuses.getValuesAsQueryTokens().stream()
                        .anyMatch(status -> status.getValue().equals(it.status())));
    }

    Query dated(@Nullable DateRangeParam range) {
        return range == null || range.isEmpty() ? this : where(it -> within(range, it.date()));
    }

    /** By date when a sort is asked for, newest first or last; else by id, so that pages do not overlap. */
    List<Resource> sorted(@Nullable SortSpec sort) {
        Comparator<Kept> order = BY_ID;
        if (sort != null && !"_id".equals(sort.getParamName())) {
            boolean newestFirst = sort.getOrder() == SortOrderEnum.DESC;
            order = (newestFirst ? BY_DATE.reversed() : BY_DATE).thenComparing(BY_ID);
        }
        return kept.sorted(order).map(Kept::resource).toList();
    }

    private Query in(@Nullable TokenOrListParam tokens, Function<Kept, List<Coding>> codings) {
        return tokens == null
                ? this
                : where(it -> tokens.getValuesAsQueryTokens().stream()
                        .anyMatch(token -> codings.apply(it).stream().anyMatch(coding -> matches(token, coding))));
    }

    private Query where(Predicate<Kept> condition) {
        return new Query(kept.filter(condition));
    }

    private static boolean matches(TokenParam token, Coding coding) {
        boolean sameSystem = token.getSystem() == null || token.getSystem().equals(coding.getSystem());
        return sameSystem && (token.getValue().isEmpty() || token.getValue().equals(coding.getCode()));
    }

    private static boolean within(DateRangeParam range, @Nullable Instant date) {
        if (date == null) {
            return false;
        }
        Date from = range.getLowerBoundAsInstant();
        Date to = range.getUpperBoundAsInstant();
        return (from == null || !date.isBefore(from.toInstant())) && (to == null || !date.isAfter(to.toInstant()));
    }
}
