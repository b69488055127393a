package org.rachis.fhir.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The synthetic charts among the test resources. */
@SuppressWarnings("ArrayRecordComponent")
record Samples(String name, byte[] json) {

    private static final Path ROOT = Path.of("src", "test", "resources", "samples");

    /** Bodies of hook requests, or whole charts as Bundles. */
    static Stream<Samples> in(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().map(Samples::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Samples read(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new Samples(file.getFileName().toString(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
