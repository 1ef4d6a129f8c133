package io.parkflow.ground.files;

import io.parkflow.ground.problem.Rejected;
import java.nio.file.Path;

/// Looks for viruses before a file is kept, for example by asking ClamAV. Without one, files stay `unscanned`.
public interface Scanner {
    /// @param file complete, read only
    /// @throws Rejected `files.infected` when it must not be kept
    Scan scan(Path file);
}
