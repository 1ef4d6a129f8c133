package io.parkflow.platform.committee;

import io.parkflow.ground.money.Money;

/// What a case asks of the committee, as it will stand on the agenda.
///
/// @param title    of the project
/// @param resident name of the company
/// @param limit    the most that may be granted whatever was asked for
public record Agenda(String title, String resident, Money asked, Money limit) {}
