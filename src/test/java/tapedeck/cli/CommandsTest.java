package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.Moment;
import tapedeck.export.handout.GraphDrawing;
import tapedeck.export.page.GraphPlanner;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Outcome;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.python.PythonEngine;
import tapedeck.text.Language;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

class CommandsTest {
    private static final Message NO_LANGUAGE = Message.of("cli.noLanguage", "text", "xx", "languages",
            Stream.of(Language.values()).map(Language::code).sorted().collect(Collectors.joining(", ")));
    private static final Texts TEXTS = new Texts(Language.of(Locale.getDefault()));

    private final List<Screen.Picture> pictures = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<ProgramEntry> opened = new ArrayList<>();
    private final List<Optional<Language>> languages = new ArrayList<>();
    private int starts;
    private @Nullable Message obstacle = Message.verbatim("no window here");
    private final List<Screen.Graph> graphs = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Language> drawn = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        Screen screen = new Screen() {
            @Override
            public Optional<Message> obstacle() {
                return Optional.ofNullable(obstacle);
            }

            @Override
            public void open(ProgramEntry lesson, Place place, Path home, Optional<Language> language) {
                assertThat(obstacle).as("no window was to be opened").isNull();
                opened.add(lesson);
                languages.add(language);
            }

            @Override
            public void open(Path home, Optional<Language> language) {
                assertThat(obstacle).as("no window was to be opened").isNull();
                starts++;
                languages.add(language);
            }

            @Override
            public void open(Path file, Path home, Optional<Language> language) {
                assertThat(obstacle).as("no window was to be opened").isNull();
                files.add(file);
                languages.add(language);
            }

            @Override
            public void openClass(Optional<Path> lesson, Path home, Optional<Language> language) {
                assertThat(obstacle).as("no window was to be opened").isNull();
                files.add(lesson.orElseThrow());
                languages.add(language);
            }

            @Override
            public void snapshot(Picture picture, Path home) {
                pictures.add(picture);
            }

            @Override
            public List<VectorPicture> film(Graph graph, Path home) {
                return List.of(draw(graph, home), new VectorPicture(40, 20, 0xff000000, List.of()));
            }

            @Override
            public byte[] report(Outcome outcome, Language language) {
                outcomes.add(outcome);
                return outcome.title().getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public GraphPlanner planner() {
                throw new AssertionError("a page");
            }

            @Override
            public GraphDrawing drawing(Language language) {
                return (_, _) -> {
                    drawn.add(language);
                    return new VectorPicture(40, 20, 0xffffffff, List.of());
                };
            }

            @Override
            public VectorPicture draw(Graph graph, Path home) {
                graphs.add(graph);
                return new VectorPicture(40, 20, 0xffffffff, List.of());
            }
        };
        return new Commands(screen, new Catalogue(), new PythonEngine()).run(out,
                new PrintWriter(err, true), args);
    }

    @Test
    void lessonsListsIdAndTitle() {
        assertThat(run("programs")).isZero();
        assertThat(out.toString().lines().toList()).hasSameSizeAs(new Catalogue().all())
                .contains("fizzbuzz     " + TEXTS.of("lesson.fizzbuzz"));
    }

    @Test
    void whoTakesAProgramForALessonIsToldHowItIsOpened_andTheOtherWayRound() {
        Message isProgram = Message.of("cli.lesson.isProgram", "text", "fizzbuzz");
        for (String line : List.of("lesson fizzbuzz", "--lesson=fizzbuzz", "lesson check fizzbuzz",
                "lesson sheet fizzbuzz a.pdf")) {
            assertUsage(line, isProgram);
            err.getBuffer().setLength(0);
        }
        assertUsage("train one-neuron", Message.of("cli.teaches", "text", "one-neuron"));
        assertThat(TEXTS.of(isProgram)).contains("tapedeck open fizzbuzz");
        run("programs");
        assertThat(err.toString()).contains("tapedeck open");
        run("lessons");
        assertThat(err.toString()).contains("tapedeck lesson", "tapedeck programs");
    }

    @Test
    void aNameThatNoFileCanHaveIsOneLine() {
        obstacle = null;
        String name = "a\0b.py";
        for (List<String> line : List.of(List.of("open", name), List.of("export", "fizzbuzz", name),
                List.of("run", name), List.of("train", "fizzbuzz", "--csv", name))) {
            err.getBuffer().setLength(0);
            assertThat(run(line.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString().lines()).as(line.getFirst())
                    .singleElement()
                    .asString().startsWith("tapedeck: ").endsWith(TEXTS.of("cli.noPath", "path", name));
        }
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL=C, C.UTF-8", "LC_ALL=POSIX LANG=de_DE.UTF-8, C.UTF-8", "LANG=C, C.UTF-8", "X=1, C.UTF-8",
            "LC_ALL=de_DE.UTF-8, de_DE.UTF-8", "LANG=de_DE.UTF-8, de_DE.UTF-8",
            "LC_CTYPE=en_US.ISO-8859-1 LANG=C, en_US.ISO-8859-1"})
    @DisabledOnOs(OS.WINDOWS)
    void whatStartsItHasALocaleThatHasAllLetters(String set, String locale) throws Exception {
        Path launcher = folder.resolve("tapedeck");
        assertThat(run("launcher", launcher.toString())).isZero();
        assertThat(launcher).isExecutable();
        String script = Files.readString(launcher).replaceFirst("(?m)^eval .*",
                Matcher.quoteReplacement("echo \"${LC_ALL:-${LC_CTYPE:-$LANG}}\""));
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script);
        shell.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG"));
        shell.environment().put("CI", "true"); // makes no cache
        for (String each : set.split(" ", -1)) {
            shell.environment().put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        Process process = shell.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(locale + "\n");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void withoutADisplayNothingIsAttachedAndThatIsOneLine() {
        Message why = Objects.requireNonNull(obstacle);
        assertThat(run("attach", "--", "python3", "train.py")).isOne();
        assertThat(err.toString().lines())
                .containsExactly("tapedeck: " + TEXTS.of("cli.attach.noWindow", "why", why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lessons", "lesson"})
    void lessonsAreListedInTheOrderTheyAreTaughtIn(String word) {
        assertThat(run(word)).isZero();
        assertThat(err.toString()).as("the word that was used before")
                .contains("tapedeck " + (word.equals("lesson") ? "lessons" : "programs"));
        assertThat(out.toString().lines().map(line -> line.strip().replaceFirst("\\s.*", "")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LessonFolders.all(Path.of("")).size()).mapToObj(Integer::toString)
                                .toList());
    }

    @Test
    void aSheetOfALessonIsToBeAnsweredUnlessItIsToBeRead() throws IOException {
        String lesson = Home.folder().resolve("src/test/resources/tapedeck/lessons/everything").toString();
        Path page = folder.resolve("sheet.html");
        assertThat(run("lesson", "sheet", lesson, page.toString(), "--lang", "en")).isZero();
        assertThat(page).content().contains("<html lang=\"en\">", "Everything", "<div class=\"answers\">");
        assertThat(drawn).isNotEmpty().containsOnly(Language.ENGLISH);
        Path pdf = folder.resolve("reading.pdf");
        assertThat(run("lesson", "sheet", "--reading", lesson, pdf.toString(), "--lang", "en")).isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aSheetIsAPdfOrAPage() {
        assertThat(run("lesson", "sheet", "one-neuron", "one.docx")).isEqualTo(2);
        assertThat(drawn).isEmpty();
        assertThat(err.toString().strip().lines()).singleElement().asString().contains("one.docx", ".pdf", ".html");
    }

    @Test
    void trainEndsWithOneLine() {
        assertThat(run("train", "fizzbuzz", "--lr", "0.1", "--epochs", "2", "--seed", "1")).isZero();
        assertThat(out.toString().lines().reduce((_, last) -> last).orElseThrow()).matches(
                "fizzbuzz: 2 epochs, 30 iterations, loss [0-9.]+, train accuracy 0\\.\\d\\d, test accuracy 0\\.\\d\\d, \\d+\\.\\d s");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void trainWritesTheLossOfEveryIteration() throws IOException {
        Path csv = folder.resolve("loss.csv");
        assertThat(run("train", "fizzbuzz", "--iterations", "25", "--csv", csv.toString())).isZero();
        assertThat(Files.readAllLines(csv)).hasSize(26).startsWith("iteration,loss").element(25).asString()
                .startsWith("25,");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 15})
    void trainsAsManyIterationsAsAskedFor(int n) throws IOException {
        Path csv = folder.resolve("loss.csv");
        assertThat(run("train", "fizzbuzz", "--iterations", String.valueOf(n), "--csv", csv.toString())).isZero();
        assertThat(Files.readAllLines(csv)).hasSize(n + 1);
        assertThat(out.toString()).contains("100 %", ", " + n + " iterations,").doesNotContain("200 %");
    }

    @Test
    void anAtlasIsARowForEachOfItsRuns() throws IOException {
        Path csv = folder.resolve("atlas.csv");
        assertThat(run("atlas", "xor", "--axes", "lr,width", "--grid", "4x3", "--iterations", "2", csv.toString()))
                .isZero();
        assertThat(Files.readAllLines(csv)).hasSize(13).startsWith("lr,width,loss,diverged_at");
    }

    @Tag("long")
    @Test
    void anAtlasIsOfAsManyIterationsAsTheProgramTakesToLearn() throws Exception {
        Path svg = folder.resolve("atlas.svg");
        assertThat(run("atlas", "fizzbuzz", "--grid", "2x2", svg.toString())).isZero();
        assertThat(Files.readString(svg)).as("after 200 a slow rate looks best").contains(Numbers.count(5000));
    }

    @Test
    void whetherAFileCanBeWrittenIsAskedBeforeHundredsOfRuns() {
        assertThat(run("atlas", "iris", folder.resolve("none/a.csv").toString())).isEqualTo(1);
        assertThat(err.toString()).as("not that it has no momentum").hasLineCount(1).contains("a.csv");
    }

    @Test
    void aProgramWithoutTheSettingHasNoAtlasOfIt() {
        assertThat(run("atlas", "iris", folder.resolve("a.csv").toString())).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("momentum");
    }

    @Test
    void withARateOfZeroEveryLineSaysTheSameLoss() {
        assertThat(run("train", "fizzbuzz", "--lr", "0", "--epochs", "10")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(".*(loss [^,]*).*", "$1")).distinct()).hasSize(1);
    }

    static Stream<Arguments> refusedValues() {
        return Stream.of(arguments("train fizzbuzz --lr abc", "--lr", Message.of("text.number.none", "typed", "abc")),
                arguments("atlas xor --axes lr,speed a.png", "--axes",
                        Message.of("cli.atlas.notAxes", "text", "lr,speed",
                                "axes", "lr, momentum, batch_size, weight_decay, weight_scale, width")),
                arguments("atlas xor --grid 1x9 a.png", "--grid",
                        Message.of("cli.notGrid", "text", "1x9", "most", "2048")),
                arguments("train fizzbuzz --lr -1", "--lr", Message.of("cli.negativeRate", "text", "-1")),
                arguments("train fizzbuzz --lr NaN", "--lr", Message.of("text.number.none", "typed", "NaN")),
                arguments("train fizzbuzz --lr 0x1p3", "--lr", Message.of("text.number.none", "typed", "0x1p3")),
                arguments("train fizzbuzz --lr 1e400", "--lr", Message.of("text.number.too-large", "typed", "1e400")),
                arguments("train fizzbuzz --lr 0,1", "--lr", Message.of("text.number.decimal-comma", "number", "0.1")),
                arguments("train fizzbuzz --epochs 0", "--epochs", Limits.whole(1, Integer.MAX_VALUE).says()),
                arguments("train fizzbuzz --seed x", "--seed", Message.of("text.number.not-whole", "typed", "x")),
                arguments("snapshot fizzbuzz --at noon a.png", "--at", Message.of("cli.notMoment", "text", "noon")),
                arguments("snapshot fizzbuzz --at forward:0 a.png", "--at",
                        Message.of("cli.notMoment", "text", "forward:0")),
                arguments("snapshot fizzbuzz --at start --size 9x9 a.png", "--size",
                        Message.of("cli.notSize", "text", "9x9", "least", "320", "most", "8192")),
                arguments("snapshot fizzbuzz --at start --theme pink a.png", "--theme",
                        Message.of("cli.notTheme", "text", "pink")),
                arguments("train fizzbuzz --lang xx", "--lang", NO_LANGUAGE),
                arguments("--lang xx", "--lang", NO_LANGUAGE));
    }

    @ParameterizedTest
    @MethodSource("refusedValues")
    void aValueThatIsRefusedIsOneLineAndExitCode2(String line, String argument, Message why) {
        assertUsage(line, Message.of("cli.refused", "argument", argument, "why", why));
    }

    static Stream<Arguments> wrongUsage() {
        return Stream.of(
                arguments("train fizzbuzz --epochs 1 --iterations 1", Message.of("cli.notTogether")),
                arguments("atlas xor --seeds 2 a.png", Message.of("cli.atlas.notSeeds", "seeds", 2)),
                arguments("atlas xor a.gif", Message.of("cli.export.noEnding", "file", "a.gif", "ends",
                        ".svg, .png, .pdf, .csv, .npz")),
                arguments("open work.tapedeck --pick w1", Message.of("cli.open.session")),
                arguments("train fizzbozz",
                        Message.of("cli.noLesson", "text", "fizzbozz", "lessons", new Catalogue().ids())),
                arguments("train", Message.of("cli.train.lessonOrData")),
                arguments("train fizzbuzz --lr", Message.of("cli.missing", "arguments", "--lr")),
                arguments("train fizzbuzz --seed 1 --seed 2", Message.of("cli.twice", "argument", "--seed")),
                arguments("fly", Message.of("cli.unknown", "arguments", "fly")),
                arguments("lessons --fly", Message.of("cli.unknown", "arguments", "--fly")),
                arguments("snapshot fizzbuzz --at start a.gif", Message.of("cli.notPng", "file", "a.gif")),
                arguments("export fizzbuzz a.txt", Message.of("cli.export.noEnding", "file", "a.txt", "ends",
                        ".py, .ipynb, .svg, .png, .pdf, .gif, .dot, .csv, .npz, .safetensors, .pt, .pth, .bin, .html")),
                arguments("export fizzbuzz a.svg --as npz",
                        Message.of("cli.notScript", "file", "a.svg", "end", ".npz")),
                arguments("export fizzbuzz a.csv --iterations 5 --epochs 2", Message.of("cli.export.notIterations")),
                arguments("export fizzbuzz a.svg --iterations 5", Message.of("cli.export.notIterations")),
                arguments("snapshot fizzbuzz a.png", Message.of("cli.missing", "arguments", "--at")));
    }

    @ParameterizedTest
    @MethodSource("wrongUsage")
    void wrongUsageIsOneLineAndExitCode2(String line, Message complaint) {
        assertUsage(line, complaint);
    }

    private void assertUsage(String line, Message complaint) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("tapedeck: " + TEXTS.of(complaint));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsOneLineAndExitCode1() {
        assertThat(run("train", "fizzbuzz", "--epochs", "1", "--csv", folder.resolve("no/such/folder.csv").toString()))
                .isOne();
        assertThat(err.toString().lines()).hasSize(1).first()
                .isEqualTo("tapedeck: " + TEXTS.of("cli.notWritten", "file",
                        folder.resolve("no/such/folder.csv").toString(), "why", Message.of("text.file.missing")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatTakesNoMoreIsSaidInTheSystemsWords() {
        assertThat(run("train", "fizzbuzz", "--epochs", "1", "--csv", "/dev/full")).isOne();
        assertThat(err.toString().lines()).containsExactly("tapedeck: " + TEXTS.of("cli.notWritten", "file",
                "/dev/full", "why", Message.verbatim("No space left on device")));
    }

    @Test
    void aTrainingThatDivergesSaysSoAndIsExitCode1() throws IOException {
        Path csv = Files.writeString(folder.resolve("losses.csv"), "of before");
        assertThat(run("train", "sine", "--lr", "10", "--epochs", "30", "--csv", csv.toString())).isOne();
        assertThat(err.toString().lines()).singleElement().asString()
                .matches("tapedeck: " + Pattern.quote(TEXTS.of("cli.diverged", "program", "sine", "iteration", "N"))
                        .replace("N", "\\E\\d+\\Q"));
        assertThat(out.toString()).contains("loss inf, test loss inf").doesNotContain("NaN", "Infinity");
        assertThat(out.toString().lines().toList().getLast()).startsWith("sine: ").doesNotContain("30 epochs");
        assertThat(csv).hasContent("of before"); // a command that fails leaves what was there
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "check", "gradcheck", "snapshot"})
    void whatRunsAProgramAsksForOne(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("PROGRAM").doesNotContain("LESSON");
    }

    @Test
    void snapshotAsksForAPictureOfTheMoment() {
        assertThat(run("snapshot", "fizzbuzz", "--at", "backward:5", "--size", "800x600", "--theme", "dark", "a.png"))
                .isZero();
        assertThat(pictures).singleElement().satisfies(picture -> {
            assertThat(picture.moment()).isEqualTo(new Moment.Backward(5));
            assertThat(picture.width()).isEqualTo(800);
            assertThat(picture.looks().dark()).isTrue();
        });
    }

    @Test
    void exportWritesTheScriptToAFileOrElsePrintsIt() throws IOException {
        Path file = folder.resolve("xor.py");
        assertThat(run("export", "xor", file.toString(), "--lr", "0.25", "--seed", "7", "--epochs", "3")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(run("export", "xor", "--lr", "0.25", "--seed", "7", "--epochs", "3")).isZero();
        assertThat(Files.readString(file)).isEqualTo(out.toString()).contains("lr = 0.25\n", "torch.manual_seed(7)\n",
                "for epoch in range(3):\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aScriptThatCannotBeWrittenIsOneLineAndExitCode1() {
        Path file = folder.resolve("no/such/folder.py");
        assertThat(run("export", "xor", file.toString())).isOne();
        assertThat(err.toString().lines()).containsExactly("tapedeck: "
                + TEXTS.of("cli.notWritten", "file", file.toString(), "why", Message.of("text.file.missing")));
    }

    @Tag("long")
    @Test
    void gradcheckComparesEveryParameter() {
        assertThat(run("gradcheck", "fizzbuzz")).isZero();
        assertThat(out.toString().lines()).extracting(line -> line.replaceAll(":.*", "")).containsExactly(
                "ok   w1 [10, 100]",
                "ok   b1 [1, 100]", "ok   w2 [100, 4]", "ok   b2 [1, 4]");
    }

    @Tag("long")
    @Test
    void thereIsATourWhereThereIsNoWindow() {
        assertThat(run()).isZero();
        assertThat(err.toString().lines()).containsExactly(
                "tapedeck: " + TEXTS.of("cli.tour", "why", Message.verbatim("no window here")));
        assertThat(pictures).extracting(Screen.Picture::moment).containsExactly(new Moment.Forward(6),
                new Moment.Backward(5),
                new Moment.Iteration(7_500));
        assertThat(out.toString()).contains("iteration 7500");
    }

    @Test
    void openOpensTheWindowWithWhatTheFileHolds() {
        obstacle = null;
        Path file = Home.folder().resolve("sample-datasets/fizzbuzz.csv");
        assertThat(run("open", file.toString(), "--lang", "de")).isZero();
        assertThat(opened).containsExactly(new Catalogue().ofFile(file));
        assertThat(languages).containsExactly(Optional.of(Language.GERMAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson one-neuron --lang de", "--lesson=one-neuron --lang de"})
    void aLessonOpensInTheWindow(String line) {
        obstacle = null;
        assertThat(run(line.split(" ", -1))).isZero();
        assertThat(files).containsExactly(LessonFolders.root(Home.folder()).resolve("one-neuron").toAbsolutePath());
        assertThat(languages).containsExactly(Optional.of(Language.GERMAN));
    }

    @Test
    void itsVersionIsThatOfTheBuild() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString().strip()).matches("tapedeck \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void aFileAloneIsOpenedInTheWindowWhichSaysWhatIsWrongWithIt() throws IOException {
        obstacle = null;
        Path file = Files.writeString(folder.resolve("no table.csv"), "?");
        assertThat(run(file.toString())).isZero();
        assertThat(files).containsExactly(file.toAbsolutePath());
        assertThat(run(folder.resolve("is not there.py").toString())).isEqualTo(2);
        assertThat(files).hasSize(1);
    }

    @Test
    void theWindowOpensWithTheFirstProgram() {
        obstacle = null;
        assertThat(run()).isZero();
        assertThat(starts).isEqualTo(1);
        assertThat(languages).containsExactly(Optional.empty());
    }

    @Test
    void aFileThatCannotBeOpenedIsOneLineAndExitCode1() throws IOException {
        obstacle = null;
        Path missing = folder.resolve("no.csv");
        assertThat(run("open", missing.toString())).isOne();
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "number,class\n");
        assertThat(run("open", wrong.toString())).isOne();
        assertThat(err.toString().lines()).containsExactly(
                "tapedeck: " + TEXTS.of("action.open.missing", "file", missing.toString()),
                "tapedeck: " + TEXTS.of("table.no-rows", "file", wrong.toString()));
        assertThat(opened).isEmpty();
    }

    @Test
    void aTableIsTrainedOnByItsTarget() {
        String table = Home.folder().resolve("sample-datasets/penguins.csv").toString();
        assertThat(run("train", "--data", table, "--target", "island", "--epochs", "1")).isZero();
        assertThat(run("train", "--data", table, "--target", "isle", "--epochs", "1")).isOne();
        assertThat(run("train", "--target", "island")).isEqualTo(2);
        assertThat(run("train", "iris", "--data", table)).isEqualTo(2);
    }

    @Test
    void openNeedsAWindow() {
        assertThat(run("open", Home.folder().resolve("sample-datasets/fizzbuzz.csv").toString())).isOne();
        assertThat(err.toString().lines()).containsExactly("tapedeck: no window here");
    }

    @Test
    void exportDrawsTheGraphInTheFormatAskedForOrThatOfTheFile() throws Exception {
        Path svg = folder.resolve("a.svg");
        Path png = folder.resolve("a.png");
        assertThat(run("export", "xor", "--as", "svg", svg.toString(), "--at", "backward:2", "--theme", "dark",
                "--part", "screen")).isZero();
        assertThat(run("export", "xor", png.toString(), "--scale", "4", "--transparent")).isZero();
        assertThat(graphs).extracting(Screen.Graph::moment).containsExactly(new Moment.Backward(2),
                new Moment.Update());
        assertThat(graphs).extracting(Screen.Graph::dark).containsExactly(true, false);
        assertThat(graphs).extracting(Screen.Graph::whole).containsExactly(false, true);
        assertThat(Files.readString(svg)).contains("<svg");
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(160);
        assertThat(image.getRGB(0, 0) >>> 24).as("seen through").isZero();
    }

    @Test
    void exportRefusesAFormatItDoesNotHave() {
        assertThat(run("export", "xor", "--as", "jpeg", folder.resolve("a.jpeg").toString())).isEqualTo(2);
        assertThat(run("export", "xor", "--as", "svg")).isEqualTo(2);
        assertThat(run("export", "xor", "--as", "svg", folder.resolve("a.png").toString())).isEqualTo(2);
        assertThat(run("export", "xor", folder.resolve("a.png").toString(), "--scale", "3")).isEqualTo(2);
        assertThat(graphs).isEmpty();
    }
}
