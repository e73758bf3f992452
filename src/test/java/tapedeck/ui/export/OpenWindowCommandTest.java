package tapedeck.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.NdArray;
import tapedeck.cli.Commands;
import tapedeck.cli.Screen;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.training.DeclaredParameters;
import tapedeck.export.weights.StoredTensor;
import tapedeck.export.weights.WeightFormat;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.python.PythonEngine;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.StartMode;
import tapedeck.ui.opening.FirstLook;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** The command that is copied opens a window that shows what was shown. */
class OpenWindowCommandTest {
    private record Opened(ProgramEntry lesson, Screen.Place place) {}

    @TempDir
    private Path folder;

    private final List<Opened> opened = new ArrayList<>();

    static Stream<Arguments> moments() {
        return Stream.of(
                arguments(new Moment.Forward(3), "tapedeck open xor --at forward:3 --pick w1 --seed 5 --lr 0.03"),
                arguments(new Moment.Backward(2), "tapedeck open xor --at backward:2 --pick w1 --seed 5 --lr 0.03"),
                arguments(new Moment.Iteration(30),
                        "tapedeck open xor --at iteration:30 --pick w1 --seed 5 --lr 0.03"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void itOpensTheMomentWithTheTensorPicked(Moment moment, String command) throws Exception {
        ProgramEntry lesson = new Catalogue().find("xor").orElseThrow();
        Program program = lesson.load(Path.of(""));
        Settings settings = program.defaults().withSeed(5).withLearningRate(0.03).withEpochs(Integer.MAX_VALUE);
        there(lesson, new Deck(program, settings), moment, command);
    }

    @Test
    void aFileIsNamedSuchThatAShellLeavesItAsItIs() throws Exception {
        Path table = folder.resolve("it's my table.csv");
        Files.writeString(table, "a,b,class\n1,2,x\n2,1,y\n3,2,x\n1,3,y\n2,2,x\n3,3,y\n");
        ProgramEntry lesson = new Catalogue().ofFile(table);
        Program program = lesson.load(Path.of(""));
        there(lesson, new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE)), new Moment.Forward(2),
                "tapedeck open '" + table.toString().replace("'", "'\\''") + "' --at forward:2 --pick w1");
    }

    @Test
    void aWindowBeginsWithWeightsOfAFile() throws Exception {
        Path file = folder.resolve("w.npz");
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        Map<String, NdArray> weights = new LinkedHashMap<>();
        for (TensorState each : DeclaredParameters.of(program, program.defaults())) {
            weights.put(each.name(), NdArray.full(each.shape(), 0.25));
        }
        Files.write(file, WeightFormat.NPZ.write(StoredTensor.doubles(weights)));
        FxTest.call(() -> {
            assertThat(new Commands(screen(), new Catalogue(), new PythonEngine()).run("open", "xor", "--at",
                    "forward:1", "--pick", "w1", "--weights", file.toString())).isZero();
            TapeSnapshot shown = again(opened.getFirst(), new Selection.TensorSelected(0));
            assertThat(
                    shown.tensors().stream().filter(each -> each.name().equals("w1")).findFirst().orElseThrow().data()
                            .toArray())
                    .containsOnly(0.25);
            return null;
        });
    }

    private void there(ProgramEntry lesson, Deck deck, Moment moment, String command) throws Exception {
        deck.runTo(moment);
        deck.await();
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            link.show(lesson, deck);
            link.pulse(System.nanoTime());
            TapeSnapshot shown = Objects.requireNonNull(link.frame().snapshot());
            Selection picked = new Selection.TensorSelected(id(shown, "w1"));
            assertThat(OpenWindowCommand.of(link, shown, picked)).contains(command);

            assertThat(new Commands(screen(), new Catalogue(), new PythonEngine()).run(words(command))).isZero();
            assertThat(opened).hasSize(1);
            assertThat(opened.getFirst().place.loaded()).as("what was read to be checked").isNotNull();
            TapeSnapshot again = again(opened.getFirst(), picked);
            assertThat(numbers(again)).isEqualTo(numbers(shown));
            link.close();
            return null;
        });
    }

    private static TapeSnapshot again(Opened opened, Selection picked) throws InterruptedException {
        DeckLink link = new DeckLink(Path.of(""));
        SelectionModel selection = new SelectionModel();
        Screen.Place place = opened.place;
        FirstLook.await(link, selection, place.at(), place.pick());
        link.workbench().opening().open(opened.lesson, new StartMode(place.at(), place.settings(), place.weights(),
                place.loaded()));
        await().until(() -> {
            link.pulse(System.nanoTime());
            return selection.selected() != null || link.notices().latestProperty().get() != null;
        });
        assertThat(selection.selected()).isEqualTo(picked);
        TapeSnapshot shown = Objects.requireNonNull(link.frame().snapshot());
        link.close();
        return shown;
    }

    private static long id(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().id();
    }

    /** All that is seen of it. */
    private static List<List<Double>> numbers(TapeSnapshot snapshot) {
        List<List<Double>> all = new ArrayList<>();
        for (TensorState each : snapshot.tensors()) {
            all.add(Stream.of(Optional.of(each.data()), Optional.ofNullable(each.grad())).flatMap(Optional::stream)
                    .flatMap(array -> Arrays.stream(array.toArray()).boxed()).toList());
        }
        return all;
    }

    /** A window that is only asked for. */
    private Screen screen() {
        return (Screen) Proxy.newProxyInstance(Screen.class.getClassLoader(), new Class<?>[]{Screen.class},
                (_, method, given) -> {
                    if (method.getName().equals("open")) {
                        opened.add(new Opened((ProgramEntry) given[0], (Screen.Place) given[1]));
                        return null;
                    }
                    return Optional.empty();
                });
    }

    /** As a shell splits them. */
    private static String[] words(String command) {
        Matcher words = Pattern.compile("(?:'[^']*'|\\\\'|[^\\s'\\\\])+").matcher(command);
        return words.results().map(each -> each.group().replaceAll("'([^']*)'|\\\\(')|([^'\\\\])", "$1$2$3")).skip(1)
                .toArray(String[]::new);
    }
}
