package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Words for people stand in the bundles. Read from the constants that the code loads; what it hands to an exception or to
 * {@code requireNonNull} is for programmers, and the engine speaks PyTorch's words.
 */
class WordsInCodeTest {
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,.:;]? \\p{L}{2,}|^\\p{Lu}\\p{Ll}+$");
    private static final Pattern ENGINE = Pattern
            .compile("tapedeck/(array|autograd|function|nn|optim|numpy|python/bridge|python/numpy)/.*");

    /** Not for people, or the same in every language; each with its reason. */
    private static final Map<String, String> SAME = new TreeMap<>(Map.ofEntries(
            Map.entry("tapedeck/action/Action", "names of keys, said by KeyNames"),
            Map.entry("tapedeck/action/KeyNames", "names of keys, looked up in the bundle"),
            Map.entry("tapedeck/action/FocusPlace", "names of keys, never shown"),
            Map.entry("tapedeck/classroom/ResultsPage", "HTML"),
            Map.entry("tapedeck/classroom/server/ClassPages", "a page's policy, for browsers"),
            Map.entry("tapedeck/cli/GradcheckCommand", "the frame of command output, for machines"),
            Map.entry("tapedeck/cli/TrainingReport", "the frame of command output, for machines"),
            Map.entry("tapedeck/export/DotScript", "Graphviz"),
            Map.entry("tapedeck/export/OptimizerScript", "Python"),
            Map.entry("tapedeck/export/DistributedScript", "Python"),
            Map.entry("tapedeck/export/ScheduleScript", "Python"),
            Map.entry("tapedeck/export/NumbersScript", "Python"),
            Map.entry("tapedeck/export/PyTorchScript", "Python"),
            Map.entry("tapedeck/export/report/ReportPage", "HTML"),
            Map.entry("tapedeck/export/TableReadScript", "Python"),
            Map.entry("tapedeck/export/UpdateScript", "Python"),
            Map.entry("tapedeck/export/ScriptWriter", "Python"),
            Map.entry("tapedeck/export/PreparationScript", "Python"),
            Map.entry("tapedeck/export/TableScript", "Python"),
            Map.entry("tapedeck/export/NetworkScript", "Python"),
            Map.entry("tapedeck/export/weights/StrictFit", "PyTorch's errors"),
            Map.entry("tapedeck/cli/LauncherCommand", "a script for Windows"),
            Map.entry("tapedeck/cli/LauncherScript", "a script for the shell"),
            Map.entry("tapedeck/data/profile/OrdinalScale", "what stands in cells of tables, in either language"),
            Map.entry("tapedeck/deck/replay/Replayer", "the log"),
            Map.entry("tapedeck/file/Leftovers", "the log"),
            Map.entry("tapedeck/lessons/read/PlayTargetReader", "words of cues, the same in every language"),
            Map.entry("tapedeck/program/Failure", "the log"),
            Map.entry("tapedeck/program/Hyperparameters", "PyTorch's errors"),
            Map.entry("tapedeck/lessons/Goal", "Python"),
            Map.entry("tapedeck/python/PythonEngine", "the log"),
            Map.entry("tapedeck/python/ScriptRun", "Python's MemoryError, which a script may catch and print"),
            Map.entry("tapedeck/python/plot/PlotCalls", "SVG"),
            Map.entry("tapedeck/python/sandbox/CutOutput", "stands among what a script prints"),
            Map.entry("tapedeck/recording/JsonMembers", "numbers that JSON lacks"),
            Map.entry("tapedeck/recording/RecordedFailure", "PyTorch's errors"),
            Map.entry("tapedeck/text/Language", "each language's name in itself"),
            Map.entry("tapedeck/export/handout/HandoutPage", "HTML"),
            Map.entry("tapedeck/export/report/Html", "HTML"),
            Map.entry("tapedeck/ui/export/OpenWindowCommand", "a command"),
            Map.entry("tapedeck/ui/script/FileSaving", "the name of a folder"),
            Map.entry("tapedeck/ui/session/AutosaveFolder", "the log"),
            Map.entry("tapedeck/ui/session/AutosaveService", "the log"),
            Map.entry("tapedeck/ui/session/ExclusiveLock", "the log"),
            Map.entry("tapedeck/ui/session/SessionPlaces", "the log"),
            Map.entry("tapedeck/ui/session/StateFolder", "names of folders"),
            Map.entry("tapedeck/ui/work/UncaughtErrors", "the log")));
    /** Names of fonts and systems, and Python. */
    private static final Pattern NAMES = Pattern.compile("Inter|JetBrains Mono|Linux|Mac|Windows|Headless|Tapedeck"
            + "|True|False|None|with torch\\.no_grad\\(\\):");

    private static List<String> words(ClassModel model) {
        List<String> words = new ArrayList<>();
        boolean isThrown = model.superclass().map(from -> thrown(from.asInternalName())).orElse(false);
        for (MethodModel method : model.methods()) {
            if (isThrown && method.methodName().equalsString("<init>")) {
                continue; // it hands them to the exception that it is
            }
            method.code().ifPresent(code -> words.addAll(words(code)));
        }
        return words;
    }

    private static List<String> words(CodeModel code) {
        List<String> words = new ArrayList<>();
        int exceptions = 0;
        String last = "";
        for (var element : code) {
            switch (element) {
                case NewObjectInstruction made when thrown(made.className().asInternalName()) -> exceptions++;
                case InvokeInstruction call when call.opcode() == Opcode.INVOKESPECIAL
                        && call.name().equalsString("<init>")
                        && thrown(call.owner().asInternalName()) ->
                    exceptions = Math.max(0, exceptions - 1);
                case InvokeInstruction call when call.name().equalsString("requireNonNull") -> words.remove(last);
                case LoadConstantInstruction load when load.constantValue() instanceof String text -> {
                    last = text;
                    if (exceptions == 0) {
                        words.add(text);
                    }
                }
                case InvokeDynamicInstruction call -> {
                    if (exceptions == 0) {
                        call.bootstrapArgs().stream().filter(String.class::isInstance).map(String.class::cast)
                                .forEach(words::add);
                    }
                }
                default -> {
                }
            }
        }
        words.removeIf(text -> !WORDS.matcher(text).find() || NAMES.matcher(text).matches());
        return words;
    }

    private static boolean thrown(String className) {
        return className.endsWith("Exception") || className.endsWith("Error");
    }

    @Test
    void noWordsForPeopleStandInTheCode() throws Exception {
        Map<String, List<String>> found = new TreeMap<>();
        OwnClasses.each(model -> {
            String name = model.thisClass().asInternalName();
            List<String> words = words(model);
            if (!ENGINE.matcher(name).matches() && !words.isEmpty()) {
                found.computeIfAbsent(name.replaceAll("\\$.*", ""), _ -> new ArrayList<>()).addAll(words);
            }
        });
        assertThat(found.keySet()).as("an exception that is needed no more").containsAll(SAME.keySet());
        found.keySet().removeAll(SAME.keySet());
        assertThat(found).isEmpty();
    }
}
