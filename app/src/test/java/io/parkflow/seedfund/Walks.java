package io.parkflow.seedfund;

import io.parkflow.engine.Jobs;
import io.parkflow.ground.files.Reception;
import io.parkflow.ground.identity.Enrolment;
import io.parkflow.ground.identity.Roles;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.platform.cases.CaseDesk;
import io.parkflow.platform.inbox.TaskDesk;
import io.parkflow.test.Town;
import jakarta.inject.Singleton;
import java.time.Clock;
/// Begins walks through the seed fund.
///
/// @param clock the test's own

@Singleton
record Walks(
        Town town,
        Enrolment enrolment,
        Roles roles,
        Seedfund desk,
        FundDesk fundDesk,
        RoundDesk roundDesk,
        Ledger ledger,
        CaseDesk cases,
        TaskDesk tasks,
        Reception reception,
        Jobs jobs,
        Sql sql,
        Transactions transactions,
        Clock clock) {
    Walk begin() {
        return new Walk(this);
    }
}
