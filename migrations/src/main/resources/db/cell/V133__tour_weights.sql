-- What judges may give is the park's rule: of a hundred in all.
alter table squad_tour_sheet
    drop constraint squad_tour_sheet_look,
    drop constraint squad_tour_sheet_invest,
    drop constraint squad_tour_sheet_service,
    drop constraint squad_tour_sheet_safety,
    add constraint squad_tour_sheet_points check (
        look >= 0 and invest >= 0 and service >= 0 and safety >= 0 and look + invest + service + safety <= 100);
