package tapedeck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** Whatever a file holds: it is read, or one sentence says what is wrong with it and what could be saved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSessionTest {
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");
    private static final int FLIPS = ALL ? 1_000 : 60;
    private static final String MAIN = "tapedeck.json";
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);

    @TempDir
    private Path folder;
    private Path file;
    private byte[] whole;
    private int takes;

    /** Once: a rich one is rare. */
    @BeforeAll
    void makeSession() throws IOException {
        Session session = LongStream.range(0, 1_000).mapToObj(seed -> new RandomSessions(seed).session())
                .filter(HostileSessionTest::isRich).findFirst().orElseThrow();
        takes = session.takes().size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionFile.write(session, bytes);
        whole = bytes.toByteArray();
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("a.tapedeck"), whole);
    }

    /** Three takes that go on from several checkpoints. */
    private static boolean isRich(Session session) {
        return session.takes().size() == 3 && session.takes().stream().map(each -> each.state().origin())
                .allMatch(each -> each != null && each.checkpoints().size() > 1);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        return all;
    }

    private void zip(Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
    }

    private @Nullable OpenedSession read() {
        try {
            OpenedSession opened = SessionFile.read(file);
            opened.troubles().forEach(HostileSessionTest::assertSentence);
            return opened;
        } catch (SessionException e) {
            assertSentence(e.message());
            return null;
        }
    }

    private static void assertSentence(Message message) {
        assertThat(ENGLISH.of(message)).isNotEqualTo(message.key()).isNotBlank().doesNotContain("\n", "Exception");
    }

    private String refusal() {
        try {
            SessionFile.read(file);
            throw new AssertionError("it was read");
        } catch (SessionException e) {
            assertSentence(e.message());
            return e.message().values().get("why") instanceof Message why ? why.key() : e.message().key();
        }
    }

    @Test
    void bitsThatAreFlippedCostTheTakeTheyAreIn() throws IOException {
        Random random = new Random(1);
        int saved = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            OpenedSession opened = read();
            if (opened != null && opened.troubles().isEmpty()) {
                ByteArrayOutputStream again = new ByteArrayOutputStream();
                SessionFile.write(opened.session(), again);
                assertThat(again.toByteArray()).as("nothing is another without a word").isEqualTo(whole);
            }
            saved += opened != null && opened.session().takes().size() >= takes - 1 ? 1 : 0;
        }
        assertThat(saved).as("how often no more than a take was lost").isGreaterThan(FLIPS * 9 / 10);
    }

    @Test
    void aNameOfTwoLinesIsReadAsOne() throws Exception {
        Map<String, byte[]> entries = entries();
        String entry = entries.keySet().stream().filter(each -> each.endsWith("take.json")).findFirst().orElseThrow();
        ObjectNode take = (ObjectNode) new ObjectMapper().readTree(entries.get(entry));
        entries.put(entry, new ObjectMapper().writeValueAsBytes(take.put("name", "a \r\n b\nc")));
        zip(entries);
        OpenedSession opened = Objects.requireNonNull(read());
        assertThat(opened.session().takes()).extracting(each -> each.state().take().name())
                .contains(Message.verbatim("a b c"));
    }

    @Test
    void ofAFileThatIsCutShortIsReadWhatComesBefore() throws IOException {
        int most = 0;
        for (int length = whole.length - 1; length >= 0; length -= 1 + whole.length / 300) {
            Files.write(file, Arrays.copyOf(whole, length));
            OpenedSession opened = read();
            if (opened != null) {
                assertThat(opened.troubles()).extracting(Message::key).containsExactly("session.cut");
                most = Math.max(most, opened.session().takes().size());
            }
        }
        assertThat(most).isEqualTo(takes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK\u0003\u0004", "{}", "width,weight\n1,2\n", "import torch\n"})
    void whatIsNoZipIsNoSession(String text) throws IOException {
        Files.writeString(file, text);
        assertThat(refusal()).isIn("session.none", "session.nothingLeft");
    }

    @Test
    void aZipOfSomebodyElseIsNoSession() throws IOException {
        zip(Map.of("word/document.xml", "<x/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal()).isEqualTo("session.none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "/etc/passwd", "takes/../../x", "..\\x", "C:\\x"})
    void aNameThatLeadsOutIsRefused(String name) throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put(name, new byte[1]);
        zip(entries);
        assertThat(refusal()).isEqualTo("session.leadsOut");
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {MAIN, "takes/1/losses", "README"})
    void aBombIsRefusedBeforeItIsUnpacked(String name) throws IOException {
        long most = 2_000_000;
        Map<String, byte[]> entries = entries();
        entries.put(name, new byte[(int) most * 10]);
        zip(entries);
        assertThat(Files.size(file)).isLessThan(most / 10);
        if (name.equals("README")) { // which is not read, unless the list of files is missing
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 22));
        }
        assertThatThrownBy(() -> Archive.read(file, most)).isInstanceOfSatisfying(SessionException.class,
                e -> assertThat(e.message().key()).isEqualTo("session.tooLarge"));
    }

    @Tag("long")
    @Test
    void tooManyEntriesAreSaidToBeTooMany_howeverSmallTheyAre() throws IOException {
        Map<String, byte[]> entries = entries();
        for (int i = 0; i < 50_001; i++) {
            entries.put("e" + i, new byte[0]);
        }
        zip(entries);
        assertThatThrownBy(() -> Archive.read(file)).isInstanceOfSatisfying(SessionException.class,
                e -> assertThat(e.message())
                        .isEqualTo(Message.of("session.tooMany", "file", "a.tapedeck", "most", 50_000)));
    }

    @Test
    void aNewerFormatSaysSo() throws IOException {
        main(json -> json.put("version", MainFile.VERSION + 1));
        assertThat(refusal()).isEqualTo("session.newer");
    }

    @Test
    void aMissingOrWrongFileSaysSo() {
        file = folder.resolve("no.tapedeck");
        assertThat(refusal()).isEqualTo("text.file.missing");
        file = folder;
        assertThat(refusal()).startsWith("text.file.");
    }

    private void main(UnaryOperator<ObjectNode> change) throws IOException {
        Map<String, byte[]> entries = entries();
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(entries.get(MAIN));
        entries.put(MAIN, new ObjectMapper().writeValueAsBytes(change.apply(json)));
        zip(entries);
    }

    /** A member of a take is put in, or taken out if it is to be nothing. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "nothing", value = {
            "/settings; epochs; nothing; session.missing; settings.epochs",
            "/settings; epochs; 0; session.value; settings.epochs",
            "/settings/hyperparameters/schedule; kind; \"WILD\"; session.value; settings.hyperparameters.schedule.kind",
            "/inForce; multipliers; [1, \"x\"]; session.value; inForce.multipliers[1]",
            "/inForce; batchSize; 0; session.value; inForce.batchSize",
            "/inForce; momentum; -1; session.value; inForce",
            "/inForce; schedule; []; session.noObject; inForce.schedule",
            "''; repeats; {\"seeds\": 1, \"diverged\": 0, \"marks\": [{\"iteration\": 1, \"trainLoss\": 2}]}; session.value; repeats.marks[0].trainLoss",
            "''; rateChanges; [null]; session.missing; rateChanges[0]",
            "/origin; engine; 0; session.value; origin.engine",
            "''; branch; {\"take\": 0, \"iteration\": 1}; session.value; branch.take",
            "''; measured; [{\"iteration\": 1}]; session.missing; measured[0].trainLoss",
            "''; visible; \"true\"; session.value; visible",
            "/title; key; \"session.none\"; session.value; title.key"})
    void whatIsWrongInATakeIsSaidWithItsPlace(String object, String member, @Nullable String value, String key,
            String place) throws IOException {
        Map<String, byte[]> entries = entries();
        String entry = entries.keySet().stream().filter(each -> each.endsWith("take.json")).findFirst().orElseThrow();
        ObjectMapper mapper = new ObjectMapper();
        JsonNode take = mapper.readTree(entries.get(entry));
        ObjectNode changed = (ObjectNode) take.at(object);
        if (value == null) {
            changed.remove(member);
        } else {
            changed.set(member, mapper.readTree(value));
        }
        entries.put(entry, mapper.writeValueAsBytes(take));
        zip(entries);
        assertThat(Objects.requireNonNull(read()).troubles()).extracting(each -> each.values().get("why"))
                .containsExactly(Message.of(key, "member", place));
    }

    @Test
    void aFileNamesNoClass() throws IOException {
        main(json -> {
            json.putArray("breakpoints").addObject().put("id", 1).put("enabled", true)
                    .put("when", "java.lang.Thread").put("@class", "java.lang.Thread");
            return json;
        });
        assertThatThrownBy(() -> SessionFile.read(file)).isInstanceOfSatisfying(SessionException.class,
                e -> assertThat(e.message().values()).containsEntry("why",
                        Message.of("session.value", "member", "breakpoints[0].when")));
    }

    /** Every member of every file of JSON is taken out, and put there as something else. */
    @Tag("long")
    @Test
    void membersThatAreMissingOrOfAnotherKindAreSaid() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, byte[]> entries = entries();
        List<JsonNode> others = List.of(mapper.nullNode(), mapper.readTree("[]"), mapper.readTree("{}"),
                mapper.readTree("-1"), mapper.readTree("1e999"), mapper.readTree("\"x\""), mapper.readTree("true"),
                mapper.readTree("99999999999999999999"), mapper.readTree("[[1],{\"a\":2}]"));
        int tried = 0;
        for (String name : List.copyOf(entries.keySet())) {
            if (!name.endsWith(".json")) {
                continue;
            }
            byte[] good = entries.get(name);
            JsonNode tree = mapper.readTree(good);
            for (ObjectNode object : objects(tree)) {
                for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                    JsonNode other = others.get(tried++ % others.size());
                    if (!ALL && tried % 4 != 0) {
                        continue;
                    }
                    object.set(member.getKey(), other);
                    entries.put(name, mapper.writeValueAsBytes(tree));
                    zip(entries);
                    read();
                    object.set(member.getKey(), member.getValue());
                }
            }
            entries.put(name, good);
        }
        assertThat(tried).isGreaterThan(100);
    }

    /** At most a few of each list. */
    private static List<ObjectNode> objects(JsonNode tree) {
        List<ObjectNode> all = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            all.add(object);
        }
        int most = tree instanceof ArrayNode ? 2 : Integer.MAX_VALUE;
        for (JsonNode each : tree) {
            if (most-- > 0) {
                all.addAll(objects(each));
            }
        }
        return all;
    }

    @Tag("long")
    @Test
    void whatIsNoJsonOrTooDeepIsSaid() throws IOException {
        for (String text : List.of("", "{", "{\"format\":\"tapedeck-session\"", "[".repeat(100_000), "nul",
                "{\"format\":1,\"format\":1}", "{} {}", "1".repeat(100_000))) {
            Map<String, byte[]> entries = entries();
            entries.put(MAIN, text.getBytes(StandardCharsets.UTF_8));
            zip(entries);
            assertThat(refusal()).as(text.substring(0, Math.min(20, text.length())))
                    .isIn("session.noJson", "session.noObject", "session.noFormat");
        }
    }

    @Test
    void aTakeThatIsMissingIsLeftOutAndTheOthersAreThere() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.keySet().remove(entries.keySet().stream().filter(each -> each.endsWith("take.json")).findFirst()
                .orElseThrow());
        zip(entries);
        OpenedSession opened = Objects.requireNonNull(read());
        assertThat(opened.session().takes()).hasSize(takes - 1);
        assertThat(opened.troubles()).extracting(Message::key).containsExactly("session.takeNumber");
    }

    @Test
    void aCheckpointThatIsMissingCostsTime() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.keySet().removeIf(each -> each.contains("checkpoints/") && !each.endsWith("/0000000000"));
        zip(entries);
        OpenedSession opened = Objects.requireNonNull(read());
        assertThat(opened.session().takes()).hasSize(takes);
        assertThat(opened.troubles()).isNotEmpty().extracting(Message::key).containsOnly("session.fewer");
    }

    @Test
    void nothingIsWrittenByReading() throws IOException {
        assertThatThrownBy(() -> SessionFile.read(folder.resolve("b"))).isInstanceOf(SessionException.class);
        read();
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }
}
