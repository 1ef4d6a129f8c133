import java.nio.file.Path;
import java.util.List;

/// `infra/bench`: starts the product on a folder of its own, measures, stops it.
final class Bench {
    private Bench() {}

    static void main(String[] arguments) throws Exception {
        Options options = Options.of(List.of(arguments));
        Figures figures = new Figures(options.json());
        Path folder = Path.of(System.getProperty("bench.folder"));
        Path root = Path.of(System.getProperty("bench.root"));
        if (options.what().equals("squad")) {
            new SquadBench(root, folder, options, figures).run();
            return;
        }
        boolean learns = options.what().equals("learn");
        try (Product product = learns ? Product.learning(root, folder) : Product.started(root, folder)) {
            switch (options.what()) {
                case "learn" -> new CaseBench(product, options, figures).warmUp();
                case "case" -> new CaseBench(product, options, figures).run();
                case "scale" -> new InboxBench(product, figures).runAtScale();
                default -> new InboxBench(product, figures).run();
            }
        }
    }
}
