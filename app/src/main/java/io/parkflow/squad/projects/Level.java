package io.parkflow.squad.projects;

/// Whose key project it is: 国家, 省, 市, 区.
public enum Level {
    STATE,
    PROVINCE,
    CITY,
    DISTRICT
}
