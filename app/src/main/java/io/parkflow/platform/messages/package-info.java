/// Who is told of what: facts of the outbox become messages in the application, mails, a daily digest and news of
/// group robots.
///
/// Works after the commit, in the relay's own transaction: nothing here costs the business transaction a statement,
/// and a unique key keeps a message from being told twice. Which event is told to whom in which words is data
/// (`standard/messages.json`), with the park's own words over it.
@NullMarked
package io.parkflow.platform.messages;

import org.jspecify.annotations.NullMarked;
