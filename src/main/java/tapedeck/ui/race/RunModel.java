package tapedeck.ui.race;

import tapedeck.text.Message;

/** Something that is started, takes a while, and can be ended before. No Nodes; on the FX thread only. */
interface RunModel extends AutoCloseable {
    /** Starts it anew; what runs ends. */
    void start();

    /** Stops what runs; what there is of it stays. */
    void cancel();

    /** Reads how it goes; whether anything may look different. */
    boolean pulse();

    boolean isRunning();

    /** The share that is done, 0 to 1. */
    double progress();

    /** One sentence on how it stands. */
    Message summary();

    /** Stops what runs and forgets what is shown. */
    void clear();

    /** Stops what runs. */
    @Override
    void close();
}
