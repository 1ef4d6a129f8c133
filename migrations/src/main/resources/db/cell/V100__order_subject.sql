-- Of one thing there is one open order, whatever the period its cause is told for. Before, a cause was its own subject.
create unique index squad_order_of_thing on squad_order (tenant_id, subject) where closed_at is null;
