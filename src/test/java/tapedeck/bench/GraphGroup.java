package tapedeck.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * The graph's figures. They are measured in a Java of their own: what is cold must be cold, and its heap is limited to
 * the 300 MB that it may use.
 */
final class GraphGroup implements Group {
    @Override
    public void run(Report report) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Xmx300m", "-Dglass.platform=Headless", "-Dprism.order=sw", "-classpath",
                System.getProperty("java.class.path"), "tapedeck.ui.graph.GraphBench"));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("the graph's benchmark ended with " + code);
        }
    }
}
