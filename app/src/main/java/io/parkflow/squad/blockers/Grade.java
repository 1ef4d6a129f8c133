package io.parkflow.squad.blockers;

/// How pressing it is. Urgent: the year's start or finish is at stake; its deadlines are shorter.
public enum Grade {
    NORMAL,
    PRESSING,
    URGENT
}
