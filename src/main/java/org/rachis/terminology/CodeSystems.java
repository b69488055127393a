package org.rachis.terminology;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The code systems Rachis knows, found by their canonical URL or by any alias, such as the OID under which some charts
 * write SNOMED CT.
 */
public final class CodeSystems {

    private final List<CodeSystem> all;
    private final Map<String, CodeSystem> byIdentifier;

    private CodeSystems(List<CodeSystem> all, Map<String, CodeSystem> byIdentifier) {
        this.all = all;
        this.byIdentifier = byIdentifier;
    }

    public static CodeSystems of(Collection<CodeSystem> systems) {
        Map<String, CodeSystem> byIdentifier = new HashMap<>();
        for (CodeSystem system : systems) {
            claim(byIdentifier, system.url(), system);
            system.aliases().forEach(alias -> claim(byIdentifier, alias, system));
        }
        return new CodeSystems(List.copyOf(systems), byIdentifier);
    }

    private static void claim(Map<String, CodeSystem> byIdentifier, String identifier, CodeSystem system) {
        if (byIdentifier.putIfAbsent(identifier, system) != null) {
            throw new IllegalArgumentException("Two code systems are identified by " + identifier + ".");
        }
    }

    public Optional<CodeSystem> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /** The canonical URL of a system written in any known way; what is not known stays as it is. */
    public String canonical(String identifier) {
        CodeSystem system = byIdentifier.get(identifier);
        return system == null ? identifier : system.url();
    }

    /** The same index under each identifier of its system, so that an alias costs no extra look-up. */
    <T> Map<String, T> spreadOverAliases(Map<String, T> byUrl) {
        Map<String, T> spread = new LinkedHashMap<>(byUrl);
        for (CodeSystem system : all) {
            T index = byUrl.get(system.url());
            if (index != null) {
                system.aliases().forEach(alias -> spread.put(alias, index));
            }
        }
        return spread;
    }
}
