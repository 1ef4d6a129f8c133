package io.parkflow.squad.orders;

/// How grave an order is, in this order.
public enum Level {
    /// 提醒
    BLUE,
    /// 督办
    YELLOW,
    /// 督办, known to the park's leader
    RED
}
