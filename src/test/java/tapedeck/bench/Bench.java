package tapedeck.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;

/**
 * Runs the benchmarks of the groups named, or of all.
 *
 * <p>
 * Not JMH: on a machine that does other things as well, only samples taken in turn with the peer's, a fraction of a
 * second apart, give a ratio that holds; JMH's forks would measure one side minutes after the other.
 */
final class Bench {
    private Bench() {}

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put("atlas", new AtlasGroup());
        groups.put("chart", new ChartGroup());
        groups.put("class", new ClassGroup());
        groups.put("data", new DataGroup());
        groups.put("engine", new EngineGroup());
        groups.put("graph", new GraphGroup());
        groups.put("stepper", new StepperGroup());
        groups.put("training", new TrainingGroup());
        groups.put("python", new PythonGroup());
        groups.put("programs", new ProgramsGroup());
        groups.put("script", new ScriptGroup());
        groups.put("race", new RaceGroup());
        groups.put("finding", new FindingGroup());
        groups.put("session", new SessionGroup());
        groups.put("recording", new RecordingGroup());
        groups.put("surface", new SurfaceGroup());
        groups.put("plane", new PlaneGroup());
        groups.put("valley", new ValleyGroup());
        groups.put("attack", new AttackGroup());
        return groups;
    }

    /** Runs the group named in {@code args}, or with {@code all} every one. */
    public static void main(String[] args) throws Exception {
        Map<String, Group> groups = groups();
        String wanted = args.length == 0 ? "all" : args[0];
        if (!wanted.equals("all") && !groups.containsKey(wanted)) {
            System.err.println("no benchmark '" + wanted + "'; there are " + String.join(", ", groups.keySet()));
            System.exit(2);
        }
        for (Map.Entry<String, Group> group : groups.entrySet()) {
            if (wanted.equals("all") || wanted.equals(group.getKey())) {
                group.getValue().run(new Report(group.getKey(), System.out));
            }
        }
        Platform.exit(); // some groups have started it
    }
}
