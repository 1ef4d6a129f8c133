package io.parkflow.ground.files;

import java.nio.file.Path;

/// Looks for viruses before a file is kept. Without one, files stay `unscanned`.
interface Scanner {
    /// @param file complete, read only
    /// @return pending when nobody could be asked
    Scan scan(Path file);
}
