package org.rachis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the jar, as the jar tells it. */
class SbomIT {

    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

    @Test
    @DisplayName("The jar brings its bill of materials, and each library in it is on the bill")
    void bill_namesEveryLibrary() throws Exception {
        try (JarFile jar = new JarFile(Path.of("target", "rachis.jar").toFile())) {
            String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
            JsonNode bill;
            try (InputStream in = jar.getInputStream(jar.getJarEntry(place))) {
                bill = JsonMapper.shared().readTree(in);
            }
            List<String> listed =
                    bill.path("components").valueStream().map(SbomIT::file).toList();

            assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(libraries(jar))
                    .isNotEmpty()
                    .allSatisfy(library -> assertThat(listed).contains(library));
        }
    }

    private static String file(JsonNode component) {
        Matcher classifier = CLASSIFIER.matcher(component.path("purl").asString());
        return component.path("name").asString() + "-"
                + component.path("version").asString() + (classifier.find() ? "-" + classifier.group(1) : "") + ".jar";
    }

    private static List<String> libraries(JarFile jar) {
        Enumeration<JarEntry> entries = jar.entries();
        return java.util.Collections.list(entries).stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                .map(name -> name.substring("BOOT-INF/lib/".length()))
                .filter(name -> !name.startsWith("spring-boot-jarmode"))
                .toList();
    }
}
