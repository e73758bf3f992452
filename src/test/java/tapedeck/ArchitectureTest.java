package tapedeck;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Formatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import tapedeck.deck.Deck;
import tapedeck.ui.shell.Desktop;
import tapedeck.ui.shell.WindowSnapshots;
import tapedeck.ui.work.Newest;

/** The rules of the house. */
@AnalyzeClasses(packages = "tapedeck", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyTheWindowKnowsJavaFx = noClasses()
            .that(are(resideInAPackage("tapedeck..").and(resideInAPackage("tapedeck.ui..").negate())))
            .should().dependOnClassesThat().resideInAPackage("javafx..")
            .because("the core must run, and be tested, without a window");

    @ArchTest
    static final ArchRule onlyPythonKnowsGraalPy = noClasses().that().resideOutsideOfPackage("tapedeck.python..")
            .should()
            .dependOnClassesThat().resideInAnyPackage("org.graalvm..", "com.oracle.truffle..")
            .because("another Python, or none, must change one room");

    /** What is made, and the only class that makes it. */
    private static final Map<String, String> MAKERS = Map.of(
            "org.graalvm.polyglot.Context", "tapedeck.python.SealedContext",
            "org.graalvm.polyglot.Context$Builder", "tapedeck.python.SealedContext",
            "org.graalvm.polyglot.io.IOAccess$Builder", "tapedeck.python.SealedContext",
            "org.graalvm.polyglot.Engine$Builder", "tapedeck.python.PythonEngine",
            "tapedeck.python.sandbox.ScriptFiles", "tapedeck.python.Interpreter",
            "tapedeck.python.Interpreter", "tapedeck.python.PythonEngine",
            "tapedeck.python.ScriptRun", "tapedeck.python.ScriptProgram");

    @ArchTest
    static void everyScriptRunsInTheSameSandbox(JavaClasses all) {
        MAKERS.forEach((made, maker) -> {
            noClasses().that().doNotHaveFullyQualifiedName(maker).should()
                    .callMethodWhere(describe("make a " + made, call -> call.getTargetOwner().getFullName().equals(made)
                            && Set.of("newBuilder", "create", "build").contains(call.getName())))
                    .because("a second way in would be a second wall").check(all);
            noClasses().that().doNotHaveFullyQualifiedName(maker).should()
                    .callConstructorWhere(describe("make a " + made,
                            call -> call.getTargetOwner().getFullName().equals(made)))
                    .because("a second way in would be a second wall").check(all);
        });
    }

    @ArchTest
    static final ArchRule theMachinesFilesAreGivenToNoScript = noClasses().that().resideInAPackage("tapedeck.python..")
            .should().callMethodWhere(describe("have files of the machine's",
                    call -> call.getTargetOwner().getFullName().equals("org.graalvm.polyglot.io.FileSystem")
                            && call.getOriginOwner() != call.getTargetOwner()))
            .because("what GraalPy offers there writes to the disk");

    /** Room, and the rooms below it that it may use besides {@code text}; {@code ui} and {@code cli} use all but each other. */
    private static final Map<String, String> ARROWS = Map.ofEntries(
            Map.entry("text", ""),
            Map.entry("action", ""),
            Map.entry("file", ""),
            Map.entry("edit", ""),
            Map.entry("array", ""),
            Map.entry("function", "array"),
            Map.entry("autograd", "array function"),
            Map.entry("nn", "array function autograd"),
            Map.entry("optim", "array autograd nn"),
            Map.entry("numpy.random", "array"),
            Map.entry("numpy", "array"),
            Map.entry("data.table", ""),
            Map.entry("data.profile", "data.table"),
            Map.entry("data", "array data.table"),
            Map.entry("data.prepare", "array data data.table data.profile"),
            Map.entry("program", "array autograd data optim"),
            Map.entry("tape", "array function autograd data optim program"),
            Map.entry("deck.training", "array function autograd tape data optim program"),
            Map.entry("deck.breakpoints", "array autograd tape deck.training"),
            Map.entry("deck.replay", "array autograd data optim program tape deck.training"),
            Map.entry("deck", "array autograd data optim program tape deck.training deck.breakpoints deck.replay"),
            Map.entry("deck.takes", "program tape deck deck.training"),
            Map.entry("deck.race", "optim program tape deck"),
            Map.entry("deck.atlas", "array autograd optim program deck.replay deck.training"),
            Map.entry("explain", "array function autograd program tape deck.breakpoints"),
            Map.entry("surface", "array autograd data function optim program tape"),
            Map.entry("finding.detectors",
                    "array function autograd program tape deck deck.breakpoints deck.training explain finding"),
            Map.entry("finding.data", "data.table data.profile data.prepare finding"),
            Map.entry("finding",
                    "array function autograd action data.prepare program tape deck deck.breakpoints deck.training "
                            + "explain"),
            Map.entry("finding.postmortem",
                    "array optim program tape deck deck.breakpoints deck.training explain finding"),
            Map.entry("finding.checkup",
                    "program tape deck deck.breakpoints deck.race deck.training finding finding.detectors"),
            Map.entry("programs.network", "array autograd data nn optim program"),
            Map.entry("programs",
                    "array autograd data data.table data.profile data.prepare nn optim program deck action "
                            + "programs.network"),
            Map.entry("playground", "array autograd data explain optim program programs.network surface tape"),
            Map.entry("lessons.claim",
                    "array autograd program tape deck deck.atlas deck.training explain surface"),
            Map.entry("lessons", "deck tape lessons.claim"),
            Map.entry("lessons.read", "deck file tape optim lessons lessons.claim"),
            Map.entry("lessons.play",
                    "array data deck deck.atlas deck.breakpoints explain programs lessons lessons.claim lessons.read optim "
                            + "program tape view.plot"),
            Map.entry("lessons.quiz",
                    "array deck explain function lessons lessons.claim lessons.read program tape"),
            Map.entry("classroom", "export.report lessons lessons.claim lessons.play tape"),
            Map.entry("classroom.server", "classroom export.page export.report lessons"),
            // what is seen, without a window: for ui, export and cli alike
            Map.entry("view.plot", ""),
            Map.entry("view.chart", "array deck.takes deck.training optim program tape view.plot"),
            Map.entry("view.landscape", "deck.atlas program surface view.plot"),
            Map.entry("export.handout", "export.picture export.report lessons lessons.play tape view.plot"),
            Map.entry("python.plot", "array export.picture program python.bridge view.plot"),
            Map.entry("python",
                    "program action array autograd file programs python.numpy python.bridge python.plot python.sandbox"),
            Map.entry("python.sandbox", ""),
            Map.entry("python.bridge", "array function autograd nn numpy optim data"),
            Map.entry("python.numpy", "array autograd numpy numpy.random python.bridge"),
            Map.entry("recording.live", "programs program recording tape"),
            Map.entry("recording", "action array autograd function programs numpy optim program tape"),
            Map.entry("session",
                    "array data data.table data.prepare file optim program tape deck deck.breakpoints deck.takes "
                            + "deck.training programs programs.network"),
            Map.entry("export.page",
                    "array autograd data deck deck.atlas deck.training explain export export.report finding finding.checkup lessons "
                            + "lessons.claim lessons.play program programs surface tape view.landscape view.plot"),
            Map.entry("export.site", "export.page export.report file lessons program"),
            Map.entry("export.picture", "view.plot"),
            Map.entry("export.report",
                    "deck deck.takes export export.picture programs optim program tape view.chart view.plot"),
            Map.entry("export.weights", "array numpy program"),
            Map.entry("export",
                    "action deck deck.atlas deck.takes deck.training explain export.picture export.weights file session array data "
                            + "data.table data.prepare optim program surface tape view.landscape programs "
                            + "programs.network"));

    @ArchTest
    static void arrowsGoDownwards(JavaClasses all) {
        ARROWS.forEach((room, below) -> {
            String[] allowed = Stream.concat(Stream.of(room, "text"), Stream.of(below.split(" ", -1)))
                    .filter(each -> !each.isEmpty())
                    .map(each -> "tapedeck." + each).toArray(String[]::new);
            noClasses().that().resideInAPackage("tapedeck." + room).should()
                    .dependOnClassesThat(are(resideInAPackage("tapedeck..")).and(are(not(resideInAnyPackage(allowed)))))
                    .because("each room builds on those below and none on those above").check(all);
        });
    }

    @ArchTest
    static final ArchRule everyRoomHasItsArrows = classes().that().resideInAPackage("tapedeck..").should()
            .resideInAnyPackage(Stream.concat(ARROWS.keySet().stream().map(room -> "tapedeck." + room),
                    Stream.of("tapedeck", "tapedeck.cli", "tapedeck.ui..")).toArray(String[]::new))
            .because("a new room is drawn into the plan first");

    @ArchTest
    static final ArchRule commandsKnowNoWindow = noClasses().that().resideInAPackage("tapedeck.cli..").should()
            .dependOnClassesThat().resideInAPackage("tapedeck.ui..").because("commands run without a display");

    @ArchTest
    static final ArchRule nobodyKnowsCommandsOrWindow = noClasses()
            .that().resideOutsideOfPackages("tapedeck", "tapedeck.cli..", "tapedeck.ui..").should()
            .dependOnClassesThat().resideInAnyPackage("tapedeck.cli..", "tapedeck.ui..")
            .because("what a person meets stands above what is met");

    @ArchTest
    static final ArchRule windowKnowsNoCommands = noClasses().that().resideInAPackage("tapedeck.ui..").should()
            .dependOnClassesThat().resideInAPackage("tapedeck.cli..").because("only Main knows both");

    /** Rooms of the window that every other may use. */
    private static final List<String> SHARED = List.of("theme", "input", "plot", "neurons", "table", "work",
            "selection", "action", "link", "editor", "export");

    @ArchTest
    static void aRoomOfTheWindowKnowsNoNeighbour(JavaClasses all) {
        for (String room : all.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith("tapedeck.ui."))
                .map(name -> name.split("\\.", -1)[2]).filter(name -> !name.equals("shell")).distinct().toList()) {
            String[] allowed = Stream.concat(Stream.of(room), SHARED.stream())
                    .map(each -> "tapedeck.ui." + each + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("tapedeck.ui." + room + "..").should()
                    .dependOnClassesThat(
                            are(resideInAPackage("tapedeck.ui..")).and(are(not(resideInAnyPackage(allowed)))))
                    .because("only the shell knows all rooms").check(all);
        }
    }

    /** What {@link Math} may compute otherwise on another machine; its other methods are exact, or rounded in one way. */
    private static final Set<String> INEXACT = Set.of("exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos",
            "tan",
            "sinh", "cosh", "tanh", "asin", "acos", "atan", "atan2", "cbrt", "hypot");

    @ArchTest
    static final ArchRule theSameBitsOnEveryMachine = noClasses()
            .that().resideInAnyPackage("tapedeck.array..", "tapedeck.function..", "tapedeck.autograd..",
                    "tapedeck.nn..", "tapedeck.optim..", "tapedeck.numpy..", "tapedeck.data..", "tapedeck.program..",
                    "tapedeck.tape..", "tapedeck.deck..", "tapedeck.programs..", "tapedeck.explain..",
                    "tapedeck.finding..")
            .should().accessTargetWhere(describe("Math leaves to the platform",
                    access -> access.getTargetOwner().isEquivalentTo(Math.class)
                            && INEXACT.contains(access.getName())))
            .because("a session that goes on elsewhere has the losses that it had: StrictMath, or our own");

    @ArchTest
    static final ArchRule noCycles = slices().matching("tapedeck.(**)").should().beFreeOfCycles()
            .because("rooms that need each other are one room");

    /** What runs decks on threads of their own, and the classes of the window that may speak to it. */
    private static final Map<String, List<String>> MEETINGS = Map.of(
            "tapedeck.deck.Deck",
            List.of("link.DeckLink", "link.DeckCommands", "link.DeckChoices", "link.Workbench", "link.ProgramOpening",
                    "link.LessonStart", "link.NewRun", "link.RecordedParts", "link.BuiltNetwork", "link.LessonTakes",
                    "link.LoopingRun", "link.FirstIteration", "link.ShownRun", "shell.WindowSnapshots"),
            "tapedeck.deck.takes.Takes", List.of("link.Workbench", "link.TakePrograms", "link.TakesAtRest"),
            "tapedeck.deck.atlas.Atlas", List.of("landscape.AtlasModel"),
            "tapedeck.deck.race.Race", List.of("shell.TakeRaces", "race.RaceModel"),
            "tapedeck.deck.race.SeedRuns", List.of("shell.TakeEdits", "takes.TakeActions", "takes.SeedsModel"),
            "tapedeck.deck.race.RangeTest", List.of("shell.TakeRaces", "race.RangeTestModel"),
            "tapedeck.deck.race.PreparationComparison", List.of("shell.TableComparisons", "data.PreparationRaceModel"));

    @ArchTest
    static void whatRunsOnOtherThreadsIsMetInOnePlace(JavaClasses all) {
        MEETINGS.forEach((running, meeting) -> {
            assertThat(all.contain(running)).as(running).isTrue();
            noClasses().that().resideInAPackage("tapedeck.ui..").and(areNoneOf("tapedeck.ui.", meeting)).should()
                    .accessTargetWhere(describe(running, (JavaAccess<?> access) -> access.getTargetOwner()
                            .getName().equals(running)))
                    .because("a deck's thread and the window's meet once a pulse: in DeckLink, which hands out the "
                            + "commands that go the other way, and for races in the models that it has polled; Stills "
                            + "only starts a deck for a picture")
                    .check(all);
        });
    }

    /** Are none of these, nor nested in them. */
    private static DescribedPredicate<JavaClass> areNoneOf(String prefix, List<String> names) {
        return describe("are none of " + names, each -> names.stream().map(prefix::concat)
                .noneMatch(name -> each.getName().equals(name) || each.getName().startsWith(name + "$")));
    }

    @ArchTest
    static final ArchRule onlyTheLinkPollsDecks = noClasses().that().resideInAPackage("tapedeck.ui..")
            .and(areNoneOf("tapedeck.ui.link.",
                    List.of("DeckLink", "DeckCommands", "Workbench", "LessonStart", "NewRun", "LessonTakes",
                            "LoopingRun", "FirstIteration", "ShownRun")))
            .should().accessTargetWhere(describe("what a deck is doing", (JavaAccess<?> access) -> access
                    .getTargetOwner().isEquivalentTo(Deck.class)
                    && Set.of("state", "losses", "isClosed").contains(access.getName())))
            .because(
                    "DeckLink reads it once a pulse, for all; a command, and what is begun with what is set, ask for it "
                            + "at the moment; a new run, at whose deck it does not look yet, is asked when it stands; a "
                            + "lesson asks what the learner has done with its run, and takes that are not shown; a question to a "
                            + "class, whether the run has come to its answer; and a run "
                            + "that is only a picture, or made aside to know what comes, is nobody else's");

    @ArchTest
    static final ArchRule noRunLater = noClasses().that().areNotAssignableTo(Desktop.class).and()
            .areNotAssignableTo(WindowSnapshots.class).and().areNotAssignableTo("tapedeck.ui.shell.WindowPulse")
            .should().callMethod(Platform.class, "runLater", Runnable.class)
            .because("what comes from other threads is polled once a pulse; two start the toolkit, and WindowPulse is "
                    + "that pulse while no frame comes");

    private static final Set<String> STARTS_A_THREAD = Set.of("ofPlatform", "ofVirtual", "startVirtualThread", "start",
            "parallel", "parallelStream", "parallelSort", "parallelPrefix", "parallelSetAll");

    /** Makes, starts or borrows a thread, by whatever means the JDK has. */
    private static boolean isThread(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean thread = owner.isAssignableTo(Thread.class)
                && (access instanceof JavaConstructorCall || STARTS_A_THREAD.contains(access.getName()));
        boolean stream = STARTS_A_THREAD.contains(access.getName()) && (owner.isAssignableTo(BaseStream.class)
                || owner.isAssignableTo(Collection.class) || owner.isEquivalentTo(Arrays.class));
        return thread || stream || owner.isAssignableTo(Executor.class) || owner.isEquivalentTo(Executors.class)
                || owner.isAssignableTo(ForkJoinTask.class) || owner.isAssignableTo(CompletionStage.class)
                || owner.isAssignableTo(Timer.class);
    }

    @ArchTest
    static final ArchRule threadsBelongToTheDeckAndToWork = noClasses()
            .that(areNoneOf("tapedeck.",
                    List.of("deck.Deck", "deck.replay.ProgramThread", "deck.replay.Replayer", "ui.work.Newest",
                            "array.Halves", "python.Interpreter", "python.PythonEngine",
                            "python.ExceptionInjector",
                            "ui.shell.WindowPulse", "deck.atlas.Atlas", "classroom.server.ClassServer",
                            "classroom.server.EventStreams")))
            .should().accessTargetWhere(describe("threads, executors, parallel streams", ArchitectureTest::isThread))
            .because(
                    "a deck has its thread, and one more while it replays its past; the window's work in the background is "
                            + "in one place. Only a large product or batch lends half of itself to the pool of the JDK, and "
                            + "waits for it; and who ends a script must not wait until it has ended, nor a script until the next one's Python stands; "
                            + "WindowPulse's thread sleeps until the next pulse of a window at rest; an atlas has as many as there are cores, "
                            + "and each runs hundreds of Programs; a class's server waits for its phones, and one thread tells them "
                            + "what is new, at its own pace");

    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses().that().resideOutsideOfPackage("tapedeck.cli..")
            .should().accessFieldWhere(com.tngtech.archunit.core.domain.JavaFieldAccess.Predicates
                    .target(com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(System.class))))
            .because("a window has no console");

    /** The classes that write, move or delete files by themselves, and why that is no user's file, or is whole all the same. */
    private static final Map<String, String> FILE_WRITERS = Map.ofEntries(
            Map.entry("file.WholeFile", "it is the one that writes files: whole, or not at all"),
            Map.entry("python.NativeLibraryFolder", "makes folders alone: the user's cache, or a temporary one"),
            Map.entry("file.Leftovers", "deletes what WholeFile has left when its process was killed"),
            Map.entry("recording.live.LiveFile", "a new file, whole up to its last entry at every moment"),
            Map.entry("ui.session.ExclusiveLock", "a lock in the program's own folder, which holds nothing"),
            Map.entry("ui.session.AutosaveFolder",
                    "deletes what windows have saved of themselves, in the program's own folder"),
            Map.entry("ui.session.SessionPlaces",
                    "deletes tables of sessions that are gone, in the program's own folder"),
            Map.entry("cli.ExportSource", "tables in a temporary folder, which it deletes"),
            Map.entry("python.sandbox.ScriptFiles", "asks how a script opens a file; what it writes stays in memory"),
            Map.entry("cli.LauncherCommand", "makes executable what WholeFile has written for the build"),
            Map.entry("cli.LossTable", "has the draft of WholeFile deleted where Ctrl+C ends the process"));

    private static final Set<String> WRITES = Set.of("write", "writeString", "newOutputStream", "newBufferedWriter",
            "move", "delete", "deleteIfExists", "createFile", "createTempFile", "createTempDirectory", "createLink",
            "createSymbolicLink", "setAttribute", "setOwner", "setPosixFilePermissions", "renameTo", "deleteOnExit",
            "createNewFile", "setExecutable", "setReadable", "setWritable", "setReadOnly");

    private static final Set<Class<?>> WRITERS = Set.of(FileOutputStream.class, FileWriter.class, PrintWriter.class,
            PrintStream.class, Formatter.class, RandomAccessFile.class);

    /** Changes a file: also where a channel could be opened for that, if it is not plainly for reading. */
    private static boolean isFileWriting(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return access.getTargetOwner().isEquivalentTo(StandardOpenOption.class)
                    && !access.getName().equals(StandardOpenOption.READ.name());
        }
        JavaClass owner = access.getTargetOwner();
        boolean takesFile = Stream.of(File.class, Path.class, String.class).anyMatch(type -> call.getTarget()
                .getRawParameterTypes().stream().findFirst().filter(each -> each.isEquivalentTo(type)).isPresent());
        boolean copies = access.getName().equals("copy")
                && call.getTarget().getRawParameterTypes().stream().skip(1).limit(1)
                        .anyMatch(each -> each.isEquivalentTo(Path.class));
        boolean writesPicture = owner.isEquivalentTo(ImageIO.class) && access.getName().equals("write")
                && call.getTarget().getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(File.class));
        boolean changes = (owner.isEquivalentTo(Files.class) || owner.isEquivalentTo(File.class))
                && (WRITES.contains(access.getName()) || copies);
        boolean opens = access instanceof JavaConstructorCall && takesFile
                && WRITERS.stream().anyMatch(owner::isEquivalentTo);
        return changes || opens || writesPicture;
    }

    @ArchTest
    static final ArchRule usersFilesAreWrittenWholeOrNotAtAll = noClasses()
            .that(areNoneOf("tapedeck.", List.copyOf(FILE_WRITERS.keySet())))
            .should().accessTargetWhere(describe("write a file by themselves", ArchitectureTest::isFileWriting))
            .because(
                    "a full disk or a kill at that moment would leave half of what a user had: file.WholeFile does it");

    @ArchTest
    static void whoMayWriteFilesDoes(JavaClasses all) {
        for (String each : FILE_WRITERS.keySet()) {
            assertThat(all.that(DescribedPredicate.not(areNoneOf("tapedeck.", List.of(each))))).as(each)
                    .flatExtracting(JavaClass::getAccessesFromSelf).anyMatch(ArchitectureTest::isFileWriting);
        }
    }

    /** The classes that take a text apart at its separators: one that was typed, or is in a file, or is to be wrapped. */
    private static final List<String> TEXT_SPLITTERS = List.of("IsolatedMain", "action.ActionSearch",
            "cli.AtlasCommand",
            "cli.LauncherScript", "cli.ValleyCommand", "data.prepare.PreparationSyntax", "export.TableReadScript",
            "export.handout.LineBreaker", "export.picture.VectorPicture", "finding.Callers", "finding.ParameterText",
            "finding.RateText", "lessons.Goal", "lessons.claim.AmountReader", "lessons.claim.Bindings",
            "lessons.play.CardQuestion",
            "lessons.play.GoalTries", "lessons.read.CoverReader", "lessons.read.CueLines", "lessons.read.CueReader",
            "lessons.read.FocusTargetReader", "lessons.read.GoalReader", "lessons.read.SettingReader",
            "lessons.read.WordsCheck", "numpy.NumpyEinsum", "numpy.random.Ziggurat", "playground.PlaygroundSettings",
            "program.ScriptFailure", "python.numpy.TableCalls", "text.PythonText", "ui.data.StepOptions",
            "ui.editor.Buffer", "ui.editor.Indentation", "ui.export.TextReader", "ui.graph.layout.PlacementText",
            "ui.inspector.InspectorModel", "ui.lesson.LessonClock", "ui.race.RateList", "ui.start.TilePicture");

    private static boolean isSplit(JavaAccess<?> access) {
        return access.getName().startsWith("split") && (access.getTargetOwner().isEquivalentTo(String.class)
                || access.getTargetOwner().isEquivalentTo(Pattern.class));
    }

    @ArchTest
    static final ArchRule noStructureIsKeptInAStringThatIsSplitAgain = noClasses()
            .that(areNoneOf("tapedeck.", TEXT_SPLITTERS))
            .should().accessTargetWhere(describe("split a string", ArchitectureTest::isSplit))
            .because("what has parts is a record or a list: a separator may be in a name, too");

    @ArchTest
    static void whoMaySplitTextDoes(JavaClasses all) {
        for (String each : TEXT_SPLITTERS) {
            assertThat(all.that(DescribedPredicate.not(areNoneOf("tapedeck.", List.of(each))))).as(each)
                    .flatExtracting(JavaClass::getAccessesFromSelf).anyMatch(ArchitectureTest::isSplit);
        }
    }

    @ArchTest
    static final ArchRule noMutableStatics = fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should().beFinal().because("state that belongs to nobody is shared by everybody");

    @ArchTest
    static final ArchRule noInlineStyles = noClasses().should()
            .callMethod(javafx.scene.Node.class, "setStyle", String.class)
            .because("how a thing looks is in its region's stylesheet");

    @ArchTest
    static void theRulesSawClasses(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(60);
        for (String room : ARROWS.keySet()) {
            assertThat(all.that(resideInAnyPackage("tapedeck." + room))).as(room).isNotEmpty();
        }
        for (String room : List.of("cli", "ui.shell", "ui.graph.model", "ui.theme")) {
            assertThat(all.that(resideInAnyPackage("tapedeck." + room))).as(room).isNotEmpty();
        }
        for (Class<?> threaded : List.of(Deck.class, Newest.class)) {
            assertThat(all.get(threaded).getAccessesFromSelf()).as(threaded.getName())
                    .anyMatch(ArchitectureTest::isThread);
        }
    }
}
