package org.rachis.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rachis.json.Peers.bytes;
import static org.rachis.json.Peers.everyOther;
import static org.rachis.json.Peers.scanner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How members are found by their names: in a table, behind others, and where they stood the last time. */
class JsonNamesTest {

    private static final NameTable NAMES =
            new NameTable(List.of("id", "resource", "effectiveDateTime", "effectivePeriod"));

    @Test
    void names_areFoundByTheirBytes() {
        JsonScanner json = scanner("""
                {"id":1,"i":2,"ide":3,"resource":4,"resourceType":5,"effectiveDateTime":6,"effectiveDateTimf":7,
                 "effectivePeriod":8,"\\u0069d":9,"":10,"id ":11}""");
        json.enter();

        assertThat(Stream.generate(() -> json.next(NAMES)).limit(12))
                .containsExactly(0, -1, -1, 1, -1, 2, -1, 3, 0, -1, -1, JsonScanner.END);
    }

    /** What follows in one object is expected in the next one; what is there instead is seen all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"resource\":2,\"effectivePeriod\":3}",
                "{ \"id\" : 1,\n  \"resource\" : 2,\n  \"effectivePeriod\" : 3 }"
            })
    void alikeObjects_areReadByteForByte(String object) {
        byte[] palette = bytes("{}[]\",:x \\");
        for (int at = 0; at < object.length(); at++) {
            for (byte other : palette) {
                byte[] odd = bytes(object);
                odd[at] = other;
                String document = "[" + object + "," + object + "," + new String(odd, StandardCharsets.UTF_8) + ","
                        + object + "]" + " ".repeat(16);

                Peers.agree(bytes(document), everyOther());
            }
        }
    }

    @Test
    void namesThatFollowEachOther_areFoundInTheTableThatIsAsked() {
        NameTable others = new NameTable(List.of("resource", "id"));
        JsonScanner json =
                scanner("[{\"id\":1,\"resource\":2},{\"id\":1,\"resource\":2},{\"id\":1,\"resource\":2}]      ");
        json.enter();
        for (NameTable names : List.of(NAMES, others, NAMES)) {
            json.nextItem();
            json.enter();
            int id = names == NAMES ? 0 : 1;

            assertThat(json.next(names)).isEqualTo(id);
            assertThat(json.next(names)).isEqualTo(1 - id);
            assertThat(json.next(names)).isEqualTo(JsonScanner.END);
        }
        assertThat(json.nextItem()).isFalse();
    }

    /** What was found behind is remembered when the same is met in front, up to the last byte of all. */
    @Test
    void textThatWasLookedFor_isMetInFrontOfIt() {
        NameTable type = new NameTable(List.of("type"));
        for (int length = 0; length < 40; length++) {
            String text = "x".repeat(length);
            JsonScanner json = scanner("{\"a\":\"" + text + "\",\"type\":\"" + text + "\"}");
            json.enter();

            assertThat(json.find(type)).isEqualTo(text);
            assertThat(json.nextName()).isEqualTo("a");
            assertThat(json.text()).isEqualTo(text);
            assertThat(json.next(type)).isZero();
            assertThat(json.text()).isEqualTo(text);
            assertThat(json.next(type)).isEqualTo(JsonScanner.END);
            assertThat(json.isFinished()).isTrue();
        }
    }

    /** The same of members, whatever others stood in a like place. */
    @Test
    void membersThatWereLookedFor_areMetInFrontOfThem() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            Peers.agree(bytes(object(random, 3)), random::nextBoolean);
        }
    }

    private static String object(Random random, int levels) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> "\"" + "name".substring(random.nextInt(5)) + "\":" + value(random, levels))
                .collect(joining(",", "{", "}"));
    }

    private static String value(Random random, int levels) {
        return levels > 0 && random.nextBoolean() ? object(random, levels - 1) : "2".repeat(1 + random.nextInt(16));
    }

    @Test
    void whatIsLookedFor_mayStandBehindTheOthers() {
        NameTable type = new NameTable(List.of("type"));
        JsonScanner json =
                scanner("[{\"a\":{\"type\":\"inner\"},\"type\":\"T\",\"b\":2},{\"type\":\"U\",\"c\":3},{\"d\":4}]");
        json.enter();

        json.nextItem();
        json.enter();
        assertThat(json.find(type)).isEqualTo("T");
        assertThat(json.nextName()).isEqualTo("a");
        json.leaveRest();
        json.nextItem();
        json.enter();
        assertThat(json.find(type)).isEqualTo("U");
        assertThat(json.nextName()).isEqualTo("c");
        json.leaveRest();
        json.nextItem();
        json.enter();
        assertThat(json.find(type)).isNull();
        assertThat(json.nextName()).isEqualTo("d");
        json.leaveRest();
        assertThat(json.nextItem()).isFalse();
        assertThat(json.isFinished()).isTrue();
    }
}
