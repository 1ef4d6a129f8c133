-- Which words the expert agreed to when declaring no interest of their own (回避声明). Sheets from before have none.
alter table score_sheet add column declaration text;
