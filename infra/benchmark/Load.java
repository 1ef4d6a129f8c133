import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/// Workers that do the same thing again and again for a while, each after its own last one (closed loop).
///
/// @param millis how long each took
/// @param seconds how long all went on
record Load(List<Double> millis, double seconds) {

    interface Work extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    static Load run(List<? extends Work> workers, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return until(workers, () -> System.nanoTime() >= end);
    }

    static Load until(List<? extends Work> workers, BooleanSupplier over) throws Exception {
        long begun = System.nanoTime();
        List<Double> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> results = new ArrayList<>();
            for (Work worker : workers) {
                Callable<List<Double>> until = () -> until(worker, over);
                results.add(threads.submit(until));
            }
            for (Future<List<Double>> result : results) {
                all.addAll(result.get());
            }
        }
        Collections.sort(all);
        return new Load(all, (System.nanoTime() - begun) / 1e9);
    }

    private static List<Double> until(Work worker, BooleanSupplier over) throws Exception {
        List<Double> millis = new ArrayList<>();
        while (!over.getAsBoolean()) {
            long begun = System.nanoTime();
            worker.once();
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }

    double perSecond() {
        return millis.size() / seconds;
    }

    /// @param share 0.5 for the median
    double percentile(double share) {
        return millis.get((int) Math.min(millis.size() - 1L, Math.round(share * millis.size())));
    }
}
