package io.parkflow.platform.publicity;

import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Ending;
import io.parkflow.platform.cases.State;
import jakarta.inject.Singleton;

/// Of a case that is given up nothing is shown to the public any more.
@Singleton
final class RevokeNotice implements Ending {
    private final NoticeDesk desk;

    RevokeNotice(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void ending(Case matter, State to) {
        desk.revoke(matter.id());
    }
}
