package org.rachis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rachis.fuzz.Seeds;

class JsonScannerTest {

    private static final NameTable NAMES =
            new NameTable(List.of("id", "resource", "effectiveDateTime", "effectivePeriod"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } }\n",
                "{\"a\":1,\"a\":2}",
                "\"\"",
                "\"twelve bytes\"",
                "\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\\u00e9\\u20AC\\uD83D\\uDE00\"",
                "\"\\uD83D alone\"",
                "\"é € 😀 and some ASCII behind\"",
                "{\"n\\u0061me with more than eight\":\"v\",\"é\":null}",
                "[0,-0,1,-1,10,1.5,-0.25,1e5,1E+5,1e-5,0.1,123456789012345,1234567890123456,12345678901234567890,1e400]",
                "[3.14159265358979,37.8,0.000001,100.0,99999.99999,1.7976931348623157E308,4.9E-324]",
                "[true,false,null]",
                "[[[[[[[[]]]]]]],{\"a\":{\"a\":{\"a\":[{}]}}}]",
                "\uFEFF{\"marked\":true}",
                "0"
            })
    void json_isReadAsByAnotherReader(String document) {
        Peers.agree(bytes(document), everyOther());

        assertThat(Peers.byScanner(bytes(document), () -> false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "}",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[}",
                "{]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "\"open",
                "\"open\\",
                "\"open\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\u\uFF11234\"",
                "\"tab\there\"",
                "\"nul\0here\"",
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1.e5",
                "1e",
                "1e+",
                "--1",
                "0x10",
                "NaN",
                "tru",
                "trueish",
                "nul",
                "[nulll]",
                "// comment\n1",
                "1 2",
                "{} {}",
                "{}x"
            })
    void otherText_isNoJson(String document) {
        Peers.agree(bytes(document), everyOther());

        assertThat(Peers.byScanner(bytes(document), () -> false)).isEmpty();
    }

    static Stream<byte[]> requests() {
        return Seeds.requests();
    }

    /** Each byte that goes wrong is noticed where another reader notices it, also in what is only stepped over. */
    @ParameterizedTest
    @MethodSource("requests")
    void changedBytes_areSeenAsByAnotherReader(byte[] request) {
        Random random = new Random(request.length);
        for (int i = 0; i < 300; i++) {
            Peers.agree(changed(request, random), random::nextBoolean);
        }
    }

    private static byte[] changed(byte[] request, Random random) {
        byte[] palette = bytes("{}[]\",:\\ \n0e-.tfnu\u00e9\u20AC\0");
        byte[] changed = request.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            int length = changed.length;
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = palette[random.nextInt(palette.length)];
                case 1 -> changed = Arrays.copyOf(changed, Math.max(1, length - random.nextInt(8)));
                default -> {
                    int other = random.nextInt(length);
                    System.arraycopy(request, Math.min(other, request.length - 1), changed, at, 1);
                }
            }
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void unicode_isToldByItsFirstBytes(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] document = (mark + "{\"é\":\"€ 😀\"}").getBytes(Charset.forName(charset));
            byte[] longer = Arrays.copyOf(document, document.length + 16);
            JsonScanner json = JsonScanner.over(longer, document.length);

            assertThat(json.start()).isTrue();
            json.enter();
            assertThat(json.nextName()).isEqualTo("é");
            assertThat(json.text()).isEqualTo("€ 😀");
            assertThat(json.nextName()).isNull();
            assertThat(json.isFinished()).isTrue();
        }
    }

    @Test
    void unicode_thatIsNone() {
        byte[] halfCharacter = {(byte) 0xFE, (byte) 0xFF, 0, '{', 0};

        assertThatThrownBy(() -> JsonScanner.over(halfCharacter, halfCharacter.length))
                .isInstanceOf(UnreadableJson.class);
    }

    @Test
    void bytesBehindTheDocument_areNotLookedAt() {
        byte[] longer = bytes("{\"a\":1}, \"b\"");

        for (int length = 0; length < 7; length++) {
            assertThat(Peers.byScanner(Arrays.copyOf(longer, length), () -> false))
                    .isEmpty();
            int cut = length;
            assertThatThrownBy(() -> finish(JsonScanner.over(longer, cut))).isInstanceOf(UnreadableJson.class);
        }
        assertThat(finish(JsonScanner.over(longer, 7))).isTrue();
    }

    private static boolean finish(JsonScanner json) {
        if (!json.start()) {
            throw UnreadableJson.malformed(0);
        }
        return json.isFinished();
    }

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

    /** The same of a member: a nested one is met before that which was found behind it. */
    @Test
    void memberThatWasLookedFor_isMetInFrontOfIt() {
        for (int length = 0; length < 40; length++) {
            Peers.agree(bytes("{\"y\":{\"y\":1,\"\":1,\"z\":" + "2".repeat(length + 1) + "},\"\":1}"), () -> false);
        }
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

    @Test
    void repeatedText_isTheSameObject() {
        String text = "a text of some length";
        JsonScanner json = scanner("[\"" + text + "\",\"other\",\"" + text + "\",\"\",\"a text if some length\"]");
        json.enter();
        json.nextItem();
        String first = json.text();
        json.nextItem();
        assertThat(json.text()).isEqualTo("other");
        json.nextItem();
        assertThat(json.text()).isSameAs(first).isEqualTo(text);
        json.nextItem();
        assertThat(json.text()).isEmpty();
        json.nextItem();
        assertThat(json.text()).isEqualTo("a text if some length");
    }

    /** One byte of difference, anywhere, and nothing is remembered of the one for the other. */
    @Test
    void rememberedObjects_areThoseOfTheSameBytes() {
        String same =
                "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8310-5\",\"display\":\"Body temperature\"}],\"x\":0}";
        StringBuilder list = new StringBuilder("[" + same);
        for (int i = 0; i < 10; i++) {
            list.append(',')
                    .append(same.replace("\"x\":0", "\"x\":" + i))
                    .append(',')
                    .append(same);
        }
        JsonScanner json = scanner(list.append(']').toString());
        AtomicInteger read = new AtomicInteger();
        json.enter();
        while (json.nextItem()) {
            String expected = new String(bytes(json.json()), StandardCharsets.UTF_8);
            String known = json.again(String.class);
            if (known == null) {
                int place = json.place();
                json.skip();
                json.remember(place, expected);
                read.incrementAndGet();
            } else {
                assertThat(known).isEqualTo(expected);
            }
        }
        assertThat(json.isFinished()).isTrue();
        assertThat(read).hasValueLessThan(21);
    }

    private static BooleanSupplier everyOther() {
        AtomicInteger count = new AtomicInteger();
        return () -> count.getAndIncrement() % 2 == 1;
    }

    private static JsonScanner scanner(String document) {
        byte[] bytes = bytes(document);
        JsonScanner json = JsonScanner.over(bytes, bytes.length);
        json.start();
        return json;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
