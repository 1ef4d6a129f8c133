/// What leaves the platform: mail, webhooks and group robots, sent after the fact by a courier that never works inside
/// a business transaction, tries again with growing pauses and keeps a log of every delivery.
///
/// At least once: a receiver tells a repeated delivery by its id.
///
/// Public door: [Deliveries] takes in what is to go, [Channel] is a way outside, [Robots] tells group chats, [Mailer]
/// speaks SMTP, [Patterns] match event types.
@NullMarked
package io.parkflow.platform.delivery;

import org.jspecify.annotations.NullMarked;
