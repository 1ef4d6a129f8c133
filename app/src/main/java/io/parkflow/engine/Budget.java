package io.parkflow.engine;

import java.time.Duration;

/// How large a definition may grow, and how far a case may run in it.
public final class Budget {
    /// Bytes of the authored XML.
    public static final int BYTES = 1 << 20;

    /// Nodes over all scopes.
    public static final int NODES = 500;

    /// Flows over all scopes.
    public static final int FLOWS = 1_000;

    /// Sub-processes inside each other.
    public static final int DEPTH = 10;

    /// How often what follows unjoined branches may run at once.
    public static final int COPIES = 50;

    /// Runs of one repetition. The list is routing data: whoever writes it checks this.
    public static final int MEMBERS = 200;

    /// A shorter timer would be a loop in disguise.
    public static final Duration SHORTEST_TIMER = Duration.ofSeconds(60);

    /// Nodes entered in one transaction, over all branches and repetitions.
    public static final int STEPS = 1_000;

    /// How often a case goes round one loop. Each turn waits for someone or for a timer, so no single transaction
    /// would notice.
    public static final int TURNS = 100;

    static final int XML_DEPTH = 64;
    static final int XML_ELEMENTS = 20_000;
    static final int CONDITION_LENGTH = 1_000;
    static final int CONDITION_DEPTH = 30;

    private Budget() {}
}
