package tapedeck.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The chart's figures, in a Java of their own, which ends with its window. */
final class ChartGroup implements Group {
    @Override
    public void run(Report report) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-classpath",
                System.getProperty("java.class.path"), "tapedeck.bench.ChartBench"));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("the chart's benchmark ended with " + code);
        }
    }
}
