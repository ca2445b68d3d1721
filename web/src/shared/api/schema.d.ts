// Made by `npm run api` from the OpenAPI document of the server; do not edit.

export interface paths {
    readonly "/api/v1/alarm-counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many stand at each work unit that has any. */
        readonly get: operations["AlarmController_counts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/alarms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["AlarmController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/alarms/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["AlarmController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/alarms/{id}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says that somebody has taken notice; the machine hears of it after the answer. */
        readonly post: operations["AlarmController_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/alarms/{id}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says that what was behind it is done with; the machine hears of it after the answer. */
        readonly post: operations["AlarmController_confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["AndonController_list"];
        readonly put?: never;
        /** While a call for the same waits at the work unit, it is the answer. */
        readonly post: operations["AndonController_raise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["AndonController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AndonController_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}/arrive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AndonController_arrive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}/begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AndonController_begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Within a minute, by who called. */
        readonly post: operations["AndonController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AndonController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Not solved after all. */
        readonly post: operations["AndonController_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/{id}/resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AndonController_resolve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-calls/summary": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many calls of each kind, and how long they took on average, in seconds. */
        readonly get: operations["AndonController_summary"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/andon-escalation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** When a call goes to the next level. */
        readonly get: operations["AndonController_escalation"];
        readonly put: operations["AndonController_configure"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/assignments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Assignments with their attempts, newest first; students see those of their own teams. */
        readonly get: operations["AssignmentController_list"];
        readonly put?: never;
        /** Gives a team a task of the library, or a new one, with a work order. */
        readonly post: operations["AssignmentController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attempts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Never says anything about a score. */
        readonly get: operations["AttemptController_detail"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attempts/{id}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The ledger entries behind the score. */
        readonly get: operations["ScoreController_evidence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attempts/{id}/override": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts an instructor's score beside the computed one, with a reason of at least ten characters. */
        readonly post: operations["ScoreController_override"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attempts/{id}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Shows the grade to the team. */
        readonly post: operations["ScoreController_publish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attempts/{id}/rescore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Computes a new version from what is known now. */
        readonly post: operations["ScoreController_rescore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attempts/{id}/score": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ScoreController_score"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attempts/{id}/void": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes an attempt out of everything, with a reason; its order may be assigned anew. */
        readonly post: operations["AttemptController_void"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Opens a session; the token travels in an HttpOnly cookie only. */
        readonly post: operations["AuthController_login"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AuthController_logout"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller's own account, roles and permissions. */
        readonly get: operations["AuthController_me"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["AuthController_changePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/capability-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for the capability study of chosen charts, or of all of a material and a work unit, as one report. */
        readonly post: operations["ChartReportController_study"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/chartable-characteristics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What can be charted of a material, by its newest inspection plans. */
        readonly get: operations["ChartController_chartable"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/classes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PersonnelController_listClasses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/classes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PersonnelController_oneClass"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/classes/{id}/end-lesson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pauses every running job of the class's teams. Asked again, it goes on with what has not stopped yet; so it keeps no
         *     answer, and each job is committed by itself.
         */
        readonly post: operations["LessonController_end"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every machine's endpoint, whether it is connected, since when, and why not. */
        readonly get: operations["ConnectionController_list"];
        readonly put?: never;
        /** Connects a work unit's machine. */
        readonly post: operations["ConnectionController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One connection with its tag map. */
        readonly get: operations["ConnectionController_one"];
        /** Changes, enables or disables a connection. */
        readonly put: operations["ConnectionController_edit"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/{id}/map.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tag map as the workbook the import reads. */
        readonly get: operations["ConnectionController_map"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/{id}/node": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one node is and shows now. */
        readonly get: operations["ConnectionController_node"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/{id}/nodes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Children of a node on the machine, a hundred at a time, up to 2 000. */
        readonly get: operations["ConnectionController_nodes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/{id}/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How the machines found on the server would be mapped by the companion models it has; nothing is stored. */
        readonly get: operations["ConnectionController_propose"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a connection out of use for good; what it watched stays on record. */
        readonly post: operations["ConnectionController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tries a stored connection, step by step, within 10 s. Ends when whoever asked has gone. */
        readonly post: operations["ConnectionController_testStored"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/connections/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Tries a connection as drafted, step by step, within 10 s. Ends when whoever asked has gone. */
        readonly post: operations["ConnectionController_testDraft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Control charts, oldest first; a station sees those of its own line. */
        readonly get: operations["ChartController_list"];
        readonly put?: never;
        readonly post: operations["ChartController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A chart with all revisions of its limits. */
        readonly get: operations["ChartController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/boxes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Values of a window as boxes side by side: by work unit, tool, shift, or team for who may see people. */
        readonly get: operations["ChartController_boxesBy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/capability": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Histogram, probability plot and capability of a window, with what must hold for it. */
        readonly get: operations["ChartController_capability"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/change-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Other rules for what is measured from now on; what was judged stays as it was. */
        readonly post: operations["ChartController_changeRules"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/freeze": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Freezes limits from the points of a base period; fewer than 20 give preliminary ones. */
        readonly post: operations["ChartController_freeze"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/points": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a page draws: at most 2000 points of a window, the extremes and the signals among them. */
        readonly get: operations["ChartController_points"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/points/{point}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where a point came from: measurements, pieces, inspections, and the state of the machine at that second. */
        readonly get: operations["ChartController_origin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/prints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for a chart on paper, or as a table of its points. */
        readonly post: operations["ChartReportController_print"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/control-charts/{id}/signals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first, withdrawn ones too. */
        readonly get: operations["ChartController_signals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/dispatch-board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stations as columns with what each has to do and which gate is closed. */
        readonly get: operations["DispatchController_board"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/document-revisions/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From now on orders are planned with this revision; the one before it is retired. */
        readonly post: operations["DocumentRevisionController_release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/document-revisions/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** No new orders with it; those planned keep it, but start only while some revision is released. */
        readonly post: operations["DocumentRevisionController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By code, each with all its revisions, newest first. */
        readonly get: operations["DocumentController_list"];
        readonly put?: never;
        readonly post: operations["DocumentController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["DocumentController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/documents/{id}/revisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adds a draft revision with its file. The same revision a second time is refused. */
        readonly post: operations["DocumentController_addRevision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/downtime-reasons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tree of reasons, groups before their codes; retired ones too, as old stops keep them. */
        readonly get: operations["DowntimeController_reasons"];
        readonly put?: never;
        /** A code of the school's own, below one of the tree. */
        readonly post: operations["DowntimeController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/downtime-reasons/{code}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From now on nobody can choose it. */
        readonly post: operations["DowntimeController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/engineering-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Engineering changes that wait for the caller's decision, oldest first; not the caller's own. */
        readonly get: operations["OrderChangeController_waitingChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/equipment/tree": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Campus, areas, lines and stations. */
        readonly get: operations["EquipmentController_tree"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/files/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file's content, for whoever may see the thing it belongs to; for everybody else it does not exist. */
        readonly get: operations["FilesController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By code. */
        readonly get: operations["GaugeController_list"];
        readonly put?: never;
        readonly post: operations["GaugeController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["GaugeController_one"];
        readonly put: operations["GaugeController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges/{id}/calibrations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["GaugeController_calibrations"];
        readonly put?: never;
        /** Keeps what a certificate says. */
        readonly post: operations["GaugeController_calibrate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges/{id}/certificates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands a certificate in; its id goes with the calibration. */
        readonly post: operations["GaugeController_addCertificate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to it, oldest first. */
        readonly get: operations["GaugeController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges/{id}/reinstate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["GaugeController_reinstate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["GaugeController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/gauges/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["GaugeController_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Live and ready in one answer; 503 when an essential dependency is away. */
        readonly get: operations["HealthController_all"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The process runs. */
        readonly get: operations["HealthController_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The process can do its work; each dependency is named. */
        readonly get: operations["HealthController_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Imports a workbook (field `workbook`) and the files its cells name (any other file fields). Everything or nothing:
         *     with a problem the answer is 422 with every place that is wrong. Sending the same workbook again changes nothing,
         *     so no Idempotency-Key is asked for. Problems are told in the language of `Accept-Language`.
         */
        readonly post: operations["ImportController_run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}/progress": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How far one's own import is, by the name one gave it. Asked before the upload has arrived it is `waiting`; so is, for
         *     all this process knows, an import at another one.
         */
        readonly get: operations["ImportController_state"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/template.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An empty workbook with every sheet that can be imported. */
        readonly get: operations["ImportController_template"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspection-items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is looked at, along the work units. */
        readonly get: operations["RoundController_items"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspection-plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The inspection plans of operations of a routing version. */
        readonly get: operations["InspectionController_plan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspection-rounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is due now at every work unit, and what was missed in the last seven days. */
        readonly get: operations["RoundController_all"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first; a station sees those of its own work unit. */
        readonly get: operations["InspectionController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An inspection with its plan, everything measured, and what is still missing. */
        readonly get: operations["InspectionController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspections/{id}/concede": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** 让步接收: a failed inspection's parts are used as they are. */
        readonly post: operations["InspectionController_concede"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspections/{id}/gauges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which gauges measure here, class by class, and which others could. */
        readonly get: operations["InspectionController_gauges"];
        readonly put?: never;
        /** Takes a gauge by the number on it, for everything still to be measured here. */
        readonly post: operations["InspectionController_takeGauge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspections/{id}/measurement-files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Files that were taken in, newest first. */
        readonly get: operations["MeasurementFileController_list"];
        readonly put?: never;
        /**
         * Takes the values of an instrument's file in (csv, txt, dfq or qif): all of them or, with a single problem, none; then
         *     the answer is 422 with every place that is wrong. Sending the same file again changes nothing, so no Idempotency-Key
         *     is asked for.
         */
        readonly post: operations["MeasurementFileController_take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inspections/{id}/measurements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Measures a piece; measuring it again corrects it and keeps the earlier value. */
        readonly post: operations["InspectionController_record"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["JobOrderController_detail"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/abort": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JobOrderController_abort"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** To the order's team, to chosen people, or to whoever is qualified. */
        readonly post: operations["TeamworkController_assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/choose-alternative": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Has the operation done by another of its alternatives; answers the job order that takes its place. */
        readonly post: operations["OrderChangeController_chooseAlternative"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JobOrderController_complete"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/dispatch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JobOrderController_dispatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands in a photo, file or signature; its id is then the value of the step. Sent twice, it is there twice. */
        readonly post: operations["JobFileController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file the job's work instruction shows, or one handed in for it; of a document only the revision of the order. */
        readonly get: operations["JobFileController_read"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/first-articles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["FirstArticleController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/first-articles/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The inspector finds the piece wrong; another first piece is to be made. */
        readonly post: operations["FirstArticleController_reject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/first-articles/sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs the open one, as the person acting or as whoever shows a badge at the screen. */
        readonly post: operations["FirstArticleController_sign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/hand-overs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["TeamworkController_notes"];
        readonly put?: never;
        /** Leaves a note without pausing the job; a pause writes one with its reason. */
        readonly post: operations["TeamworkController_write"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/hand-overs/take": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The person acting has read what was left. */
        readonly post: operations["TeamworkController_take"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/issue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives an operation more units than it received. */
        readonly post: operations["OrderChangeController_issue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/lots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A lot whose material is consumed by scan stands ready at the job. */
        readonly post: operations["JobOrderController_loadLot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/lots/{lotId}/unload": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It does not any more; what was booked from it stays. */
        readonly post: operations["JobOrderController_unloadLot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/machine/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks the machine again for what it refused. */
        readonly post: operations["JobOrderController_retryMachine"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JobOrderController_pause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/program/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Where a program cannot be written into the machine: somebody has looked at the one it shows. */
        readonly post: operations["JobProgramController_confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/program/load": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Has the released program written into the machine; whether it was stands in the job's view. */
        readonly post: operations["JobProgramController_load"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/put-away": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether work in progress of a job is to be put away, and where it is. */
        readonly get: operations["LessonController_asked"];
        readonly put?: never;
        /** Where, how many, and the number of the label. */
        readonly post: operations["LessonController_putAway"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Good, scrap and rework since the last report. The idempotency key is the posting's source key. */
        readonly post: operations["JobOrderController_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/reports/{postingId}/reverse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a report back by a posting with negative figures; nothing is edited. */
        readonly post: operations["JobOrderController_reverse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JobOrderController_resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["JobOrderController_revoke"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/send-to-rework": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends units that wait for rework to a rework job order, which is answered. */
        readonly post: operations["OrderChangeController_sendToRework"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/skip": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Leaves an operation out; needs a reason, and never one with a mandatory inspection. */
        readonly post: operations["JobOrderController_skip"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A machine's job is only allowed to start; it runs when the machine says so. */
        readonly post: operations["JobOrderController_start"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/station": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Steps, parameters, records, gates, inspection and machine of one job. */
        readonly get: operations["JobOrderController_view"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/steps/{stepId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What a person confirmed or entered at a step of the work instruction. */
        readonly post: operations["JobOrderController_recordStep"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/take-over": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From now on people do and report the job in place of its machine. */
        readonly post: operations["JobOrderController_takeOver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/team": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The order's team with its roles of this round, and whose the job is. */
        readonly get: operations["TeamworkController_team"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/team/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Each role goes on to the next member; a team may do so itself. */
        readonly post: operations["TeamworkController_rotate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/time": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is at a job now, and the time people have spent on it. */
        readonly get: operations["TimeController_ofJob"];
        readonly put?: never;
        /** The person acting joins a job, or goes on with another kind of work there. */
        readonly post: operations["TimeController_begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/time/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Leaves a job. At a shared screen, and for who dispatches, also in the name of somebody who forgot to. */
        readonly post: operations["TimeController_stop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/tools": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the operation needs of each class, what is here and what could be had; empty when it needs none. */
        readonly get: operations["JobToolController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/tools/issue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets a tool up, by the code on it: scanned, or chosen from the list. */
        readonly post: operations["JobToolController_issue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/job-orders/{id}/tools/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives a tool back; a problem named keeps it out of use until somebody has looked at it. */
        readonly post: operations["JobToolController_giveBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/labels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Labels of 60 × 40 mm, one a page; nothing is stored. */
        readonly post: operations["PrintController_labels"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lesson-ends": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["LessonController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lesson-ends/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Each job with what is left, where it was put, and whether its machine has stopped. */
        readonly get: operations["LessonController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lesson-ends/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The next lesson takes up what was paused; what may not go on stays in its queue, with the reason. */
        readonly post: operations["LessonController_resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/line": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The line as it is now: state, job, progress and connection of every work unit. */
        readonly get: operations["DispatchController_line"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/look-backs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["LookBackController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/look-backs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["LookBackController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/look-backs/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Once every order has been looked at. */
        readonly post: operations["LookBackController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/look-backs/{id}/measurements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything measured with the gauge in doubt, in order of entry. */
        readonly get: operations["LookBackController_measurements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/look-backs/{id}/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What was found of one order. */
        readonly post: operations["LookBackController_review"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["LotInspectionController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["LotInspectionController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The lot is free for use. */
        readonly post: operations["LotInspectionController_accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The lot stays on hold until somebody decides on it by hand. */
        readonly post: operations["LotInspectionController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/finish-sorting": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What sorting found; the other units are free for use. */
        readonly post: operations["LotInspectionController_finishSorting"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Oldest first; empty for companies. */
        readonly get: operations["LotInspectionController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The lot goes over to a nonconformance. */
        readonly post: operations["LotInspectionController_reject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The result was entered wrongly. */
        readonly post: operations["LotInspectionController_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/resubmit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A lot that was refused comes again; answers its new inspection. */
        readonly post: operations["LotInspectionController_resubmit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/result": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The plan says whether the lot passes. */
        readonly post: operations["LotInspectionController_result"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/sort": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Every unit is looked at. */
        readonly post: operations["LotInspectionController_sort"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lot-inspections/{id}/start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["LotInspectionController_start"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["LotController_list"];
        readonly put?: never;
        readonly post: operations["LotController_receive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["LotController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["LotController_accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/block": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Back into quarantine: nothing may be taken of it until it is accepted again. */
        readonly post: operations["LotController_block"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/consume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes some of the lot into another one. */
        readonly post: operations["StockController_consume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/genealogy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The genealogy: what the lot was made of, or where it went; nearest edges first, `more` where it goes on. */
        readonly get: operations["LotController_genealogy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/give-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Back to the supplier. */
        readonly post: operations["StockController_giveBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/graph": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The genealogy around a lot or serial as a graph. */
        readonly get: operations["TraceController_graph"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is on record of its making: jobs, machines, parameters, measurements, people, attempt. */
        readonly get: operations["TraceController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Why it is held or rejected, by whom and since when; null when it is not. */
        readonly get: operations["TraceController_hold"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/move": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An issue to the line side, a return from it, or a change of bin. */
        readonly post: operations["StockController_move"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/movements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["LotController_movements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["LotController_reject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/scrap": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StockController_scrap"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/lots/{id}/split": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Splits some of the lot off; answers the new lot. */
        readonly post: operations["StockController_split"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/machine-certificates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Certificates of machines, trusted and rejected, and our own. */
        readonly get: operations["CertificateController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/machine-certificates/{thumbprint}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Lets the machine with this certificate in from now on, or no more; asked twice it is done once. */
        readonly put: operations["CertificateController_decide"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/machine-certificates/own.pem": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Our own certificate (PEM), to be put into the trust list of a machine. */
        readonly get: operations["CertificateController_own"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/machine-fault-kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The catalogue: each fault with the work units whose machines take it. */
        readonly get: operations["FaultController_kinds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/machine-faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Those that are set, or those that are over, newest first. */
        readonly get: operations["FaultController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/machine-faults/{id}/clear": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a fault as its remedy does, or keeps it from beginning. */
        readonly post: operations["FaultController_clear"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/machine-jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The runs of a job order on its machine, first to last. */
        readonly get: operations["MachineController_machineJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["OrderController_list"];
        readonly put?: never;
        /** What a call or a round has led to already is the answer. */
        readonly post: operations["OrderController_request"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["OrderController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}/begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OrderController_begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OrderController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OrderController_finish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to it, oldest first. */
        readonly get: operations["OrderController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["OrderController_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The test run was not good. */
        readonly post: operations["OrderController_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-orders/{id}/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The test run was good. */
        readonly post: operations["OrderController_verify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All in use, with how far they have come. */
        readonly get: operations["PlanController_list"];
        readonly put?: never;
        readonly post: operations["PlanController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-plans/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["PlanController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/maintenance-plans/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes no orders any more. */
        readonly post: operations["PlanController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/materials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By code and revision, with what may be used of each. */
        readonly get: operations["MaterialController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/materials/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MaterialController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/materials/{id}/bom": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The multi-level bill of material, and what an order of `quantity` takes of it, gross and net of stock. */
        readonly get: operations["BomController_bom"];
        /** Writes the bill of one material anew, as a whole; `If-Match: "0"` where there was none. */
        readonly put: operations["BomController_edit"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/materials/{id}/movements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every movement of its lots, newest first. */
        readonly get: operations["MaterialController_movements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Programs and machines whose tables are read in a way of their own, by name. */
        readonly get: operations["MeasurementFileController_listSources"];
        readonly put?: never;
        readonly post: operations["MeasurementFileController_addSource"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-sources/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["MeasurementFileController_changeSource"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first; students find those in which they measure. */
        readonly get: operations["StudyController_list"];
        readonly put?: never;
        readonly post: operations["StudyController_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["StudyController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/begin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StudyController_begin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StudyController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StudyController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/evaluate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Works the figures out, once every reading is in. */
        readonly post: operations["StudyController_evaluate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to it, oldest first. */
        readonly get: operations["StudyController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keeps a reading; another one in its place takes a reason. */
        readonly post: operations["StudyController_enter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Something was misread: readings may be corrected again. */
        readonly post: operations["StudyController_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The report of a study that was evaluated, as a workbook or a PDF. */
        readonly get: operations["StudyController_report"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The figures; before the study is evaluated only what is missing. */
        readonly get: operations["StudyController_results"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/measurement-studies/{id}/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one appraiser measures, in the order in which the parts are given; of others after the evaluation only. */
        readonly get: operations["StudyController_sheet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/movements/{id}/reverse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a movement back by its reversal. */
        readonly post: operations["StockController_reverse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/my/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MyResultController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/my/results/{attemptId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MyResultController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/my/results/{attemptId}/evidence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["MyResultController_evidence"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/my/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The student's start page: what to make next, and where. */
        readonly get: operations["AttemptController_mine"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["NonconformanceController_list"];
        readonly put?: never;
        readonly post: operations["NonconformanceController_raise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["NonconformanceController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Raised by mistake. */
        readonly post: operations["NonconformanceController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/candidates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What it may have touched, by genealogy. */
        readonly get: operations["NonconformanceController_candidates"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/cause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** One of 5M1E. */
        readonly put: operations["ClosingController_cause"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ClosingController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/contain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Holds the lots named and, on wish, the order. */
        readonly post: operations["NonconformanceController_contain"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/disposition": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The board has concluded. */
        readonly post: operations["BoardController_conclude"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/dispositions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides of some of the open units. */
        readonly post: operations["BoardController_propose"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/dispositions/{dispositionId}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The company answers whether it takes its parts so. */
        readonly post: operations["BoardController_answer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/dispositions/{dispositionId}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approves what somebody else decided. */
        readonly post: operations["BoardController_approve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/dispositions/{dispositionId}/execute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Carries a disposition out, in the books of order and stock too. */
        readonly post: operations["BoardController_execute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/dispositions/{dispositionId}/inspect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Re-inspection of reworked or repaired units. */
        readonly post: operations["BoardController_inspect"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/dispositions/{dispositionId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a disposition back that is not carried out. */
        readonly post: operations["BoardController_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/effectiveness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Plans the check of effectiveness, or says its result. */
        readonly put: operations["ClosingController_effectiveness"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Oldest first; empty for companies. */
        readonly get: operations["NonconformanceController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/recount": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** More or fewer units were found. */
        readonly post: operations["NonconformanceController_recount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lots are no longer in doubt. */
        readonly post: operations["NonconformanceController_release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ClosingController_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/resume-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["NonconformanceController_resumeOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The board takes it up. */
        readonly post: operations["BoardController_review"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/revise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Back to the board. */
        readonly post: operations["BoardController_revise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/sections/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** D0 to D8 of the 8D report; said again, it is written anew. */
        readonly put: operations["ClosingController_section"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/severity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["ClosingController_severity"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/suspects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** More lots are in doubt. */
        readonly post: operations["NonconformanceController_suspect"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/{id}/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ClosingController_verify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/nonconformances/pareto": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reports found in a time by cause, defect or work unit, the most units first. */
        readonly get: operations["NonconformanceController_pareto"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/numbering": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How lots and serials are numbered. */
        readonly get: operations["StockController_numbering"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/numbering/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["StockController_number"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/{id}/inspection-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Writes the plan of one operation of a draft anew, as a whole; `If-Match: "0"` where nobody had written it. */
        readonly put: operations["PlanController_edit"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-recurrences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["RecurrenceController_list"];
        readonly put?: never;
        readonly post: operations["RecurrenceController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-recurrences/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Orders that are made already stay. */
        readonly put: operations["RecurrenceController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-recurrences/{id}/days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of its days, newest first. */
        readonly get: operations["RecurrenceController_days"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-recurrences/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** For good; its orders stay. */
        readonly post: operations["RecurrenceController_end"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-recurrences/{id}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Days that pass meanwhile get no order. */
        readonly post: operations["RecurrenceController_pause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-recurrences/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["RecurrenceController_resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By name. */
        readonly get: operations["TemplateController_list"];
        readonly put?: never;
        readonly post: operations["TemplateController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-templates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["TemplateController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-templates/{id}/archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** No more orders are made from it. */
        readonly post: operations["TemplateController_archive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/order-templates/{id}/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new draft as the template says, but for what is given. */
        readonly post: operations["TemplateController_order"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/performance/intervals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The planned time of a work unit, of a line or of all, piece by piece: what the times are the sum of. */
        readonly get: operations["PerformanceController_intervals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/performance/kpis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** KPIs with their terms, coverage and validity; a line with its work units, several orders with each of them. */
        readonly get: operations["PerformanceController_kpis"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/performance/shifts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The shift each line is in, else its last one. */
        readonly get: operations["PerformanceController_shifts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Active people in order of their numbers; a student finds the members of the own teams only. */
        readonly get: operations["PersonnelController_listPersons"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/persons/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PersonnelController_onePerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/persons/{id}/pin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** A new PIN for signing in at a station, for somebody who forgot it; what they tried before is forgotten. */
        readonly put: operations["PersonnelController_setPin"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where goods may be put: receiving, the bins, the line sides of the work units. */
        readonly get: operations["PlaceController_list"];
        readonly put?: never;
        /** A new bin. */
        readonly post: operations["PlaceController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recalls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["RecallController_list"];
        readonly put?: never;
        /** Freezes the list of what is touched, and on wish holds it. */
        readonly post: operations["RecallController_declare"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recalls/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["RecallController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recalls/{id}/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The list as a workbook or a PDF. */
        readonly get: operations["RecallController_export"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recalls/affected": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything touched by a lot or serial, or by what a work unit did in a time; nothing is written. */
        readonly get: operations["RecallController_affected"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["ReportsController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far it is; when it is ready, `GET /files/{fileId}` has it. */
        readonly get: operations["ReportsController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Gives it up. */
        readonly post: operations["ReportsController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By code, each with all its versions. */
        readonly get: operations["RoutingController_list"];
        readonly put?: never;
        /** A new routing of a material, with an empty draft as its first version. */
        readonly post: operations["DraftController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One routing with all its versions. */
        readonly get: operations["DraftController_routing"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Files its steps may show, in the order they came. */
        readonly get: operations["DraftController_filesOf"];
        readonly put?: never;
        /** Adds a picture, video, drawing or model for steps. The same file sent again is kept once. */
        readonly post: operations["DraftController_addFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A version with its operations, steps, parameters and links; `{version}` is its number within the routing. */
        readonly get: operations["RoutingController_one"];
        /** Writes a draft anew, as a whole; nothing is written while anything in it is wrong. */
        readonly put: operations["DraftController_edit"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/compare-draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What is stored by now, who saved it and when, and what the draft in the body says otherwise; nothing is written. */
        readonly post: operations["DraftController_compareDraft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/compare/{other}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What this version says otherwise than another of the same routing. */
        readonly get: operations["DraftController_compare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/copy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The next version, a draft, as a copy of this one, whatever its state. Its inspection plan is copied too. */
        readonly post: operations["DraftController_copy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The version as a workbook; imported again it becomes the next version. */
        readonly get: operations["RoutingController_workbook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/inspection-plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is measured in each operation of a version, with the drawings of it and the gauges there are. */
        readonly get: operations["PlanController_ofVersion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/inspection-plan/compare/{other}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the plan of this version says otherwise than that of another one of the same routing. */
        readonly get: operations["PlanController_compare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From now on it can be ordered and not be changed any more. */
        readonly post: operations["RoutingController_release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** No new orders; those that run keep their copy. */
        readonly post: operations["RoutingController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/send-back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["RoutingController_sendBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/routings/{id}/versions/{version}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["RoutingController_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rubrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The newest version of each rubric, by code. */
        readonly get: operations["RubricController_list"];
        readonly put?: never;
        /** A new rubric, or the next version of one that exists. */
        readonly post: operations["RubricController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rubrics/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["RubricController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/safety-checks/today": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where every work unit stands today. */
        readonly get: operations["SafetyController_all"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/safety-lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is to be checked, by work unit and by equipment class. */
        readonly get: operations["SafetyController_lists"];
        readonly put?: never;
        readonly post: operations["SafetyController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/safety-lists/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["SafetyController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["SamplingRuleController_list"];
        readonly put?: never;
        readonly post: operations["SamplingRuleController_add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-rules/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The next revision; `If-Match` is the revision seen. */
        readonly put: operations["SamplingRuleController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-rules/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lots that come from now on are not inspected by it. */
        readonly post: operations["SamplingRuleController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-rules/{id}/revisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["SamplingRuleController_revisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-severities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where the classes of a material stand, of each supplier and kind, with every switch, newest first. */
        readonly get: operations["SamplingSeverityController_ofMaterial"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-severities/{id}/normalise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Production is irregular or delayed: back to normal. */
        readonly post: operations["SamplingSeverityController_normalise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-severities/{id}/reduce": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Production is steady and reduced inspection is agreed to. */
        readonly post: operations["SamplingSeverityController_reduce"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/sampling-severities/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The supplier has acted: a discontinued class goes on, tightened. */
        readonly post: operations["SamplingSeverityController_resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a printed code stands for: an order, a job order with its work unit, a lot or serial, a tool. */
        readonly get: operations["PrintController_scan"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/scores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What waits for review (or is in the states asked for), newest first. */
        readonly get: operations["ScoreController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** First run of an empty installation: makes the school and its first administrator. */
        readonly post: operations["SystemController_firstSetup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/spc-signals/{id}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The cause of a signal (5M1E) and what is done about it. */
        readonly post: operations["ChartController_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/spc-signals/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ChartController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/station": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The screen this browser is: its work unit and who is signed in. */
        readonly get: operations["StationController_here"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/station/discarded-entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Something entered without network that was refused when it came, and that a person gives up, with the reason why. */
        readonly post: operations["StationController_discard"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/station/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Badge, QR or PIN: who acts here from now on. The answer's `presence` goes into the `Station-Presence` header. */
        readonly post: operations["StationController_signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/station/sign-out/{presenceId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StationController_signOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["StationController_list"];
        readonly put?: never;
        /** Makes the asking browser the screen of a work unit. */
        readonly post: operations["StationController_enrol"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["StationController_revoke"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What lies at a place, such as the line side of a work unit; oldest lot first, and unfinished pieces that were put there. */
        readonly get: operations["StockController_at"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["StockCountController_list"];
        readonly put?: never;
        readonly post: operations["StockCountController_open"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-counts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["StockCountController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-counts/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StockCountController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-counts/{id}/lines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Writes down what was counted; other lines stay as they are. */
        readonly put: operations["StockCountController_count"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-counts/{id}/post": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Posts the differences as movements. */
        readonly post: operations["StockCountController_post"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-counts/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StockCountController_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-counts/{id}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["StockCountController_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stock-locations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every place where something lies. */
        readonly get: operations["StockController_locations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stops": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stops of more than five minutes that touch the window, the newest first. */
        readonly get: operations["DowntimeController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stops/code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Says of one stop or of several why they were: of all or of none. */
        readonly post: operations["DowntimeController_code"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stops/pareto": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Busy time lost and number of stops by reason, the greatest loss first. */
        readonly get: operations["DowntimeController_pareto"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/system/info": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a page must know before anybody has signed in. */
        readonly get: operations["SystemController_info"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The task library, newest first. */
        readonly get: operations["TaskController_list"];
        readonly put?: never;
        readonly post: operations["TaskController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Teams with their members; a student finds the own ones only. */
        readonly get: operations["PersonnelController_listTeams"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/teams/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["PersonnelController_oneTeam"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/template-tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The order templates that teach, with their tasks. */
        readonly get: operations["TemplateTaskController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/template-tasks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Every order made from the template for a team is assigned to it with this task from now on. */
        readonly put: operations["TemplateTaskController_set"];
        readonly post?: never;
        /** Orders made from the template are plain orders again. */
        readonly delete: operations["TemplateTaskController_clear"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** By code. */
        readonly get: operations["ToolController_list"];
        readonly put?: never;
        readonly post: operations["ToolController_register"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["ToolController_one"];
        readonly put: operations["ToolController_change"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}/block": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ToolController_block"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened to it, oldest first. */
        readonly get: operations["ToolController_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}/issue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets it up at a work unit ahead of the jobs there. */
        readonly post: operations["ToolController_issue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ToolController_release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}/renew": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reground or overhauled: its life begins anew. */
        readonly post: operations["ToolController_renew"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}/retire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ToolController_retire"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/tools/{id}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ToolController_giveBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transport-tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first. */
        readonly get: operations["TransportController_list"];
        readonly put?: never;
        readonly post: operations["TransportController_request"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transport-tasks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TransportController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transport-tasks/{id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** To a person, or to the machine of a work unit (AGV, stacker crane), which is then asked to do it. */
        readonly post: operations["TransportController_assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transport-tasks/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Goods under way go back to where they were picked up. */
        readonly post: operations["TransportController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transport-tasks/{id}/deliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TransportController_deliver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transport-tasks/{id}/pick-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["TransportController_pickUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transport-tasks/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes it back from whoever was to carry it. */
        readonly post: operations["TransportController_release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Newest first: a company its own, the school everything handed in. */
        readonly get: operations["RequestController_list"];
        readonly put?: never;
        readonly post: operations["RequestController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["RequestController_detail"];
        /** Replaces everything the draft says. */
        readonly put: operations["RequestController_edit"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes the delivered work over. */
        readonly post: operations["PartnerController_accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/agree": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes the quote. */
        readonly post: operations["PartnerController_agree"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Every open question at once. */
        readonly post: operations["PartnerController_answer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/ask-clarification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReviewController_askClarification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReviewController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/convert": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes routing, order and, with a team, the assignment, all at once or nothing. */
        readonly post: operations["ConversionController_convert"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/deliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands parts and report over. */
        readonly post: operations["ReviewController_deliver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adds a file. The same file sent again is kept once, so no Idempotency-Key is asked for. */
        readonly post: operations["RequestController_addFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Takes a file off a draft. */
        readonly delete: operations["RequestController_removeFile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/quote": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Feasible: what it costs, how much, by when. */
        readonly post: operations["ReviewController_quote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends the delivered work back; needs a reason. */
        readonly post: operations["PartnerController_refuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Not feasible; needs a reason. */
        readonly post: operations["ReviewController_reject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for a report; it is ready when `trial-job.report-ready` arrives. */
        readonly post: operations["ConversionController_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/require-rework": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReviewController_requireRework"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/revise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReviewController_revise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/start-review": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["ReviewController_startReview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["RequestController_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/submit-for-inspection": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** After rework; the completed order does it by itself the first time. */
        readonly post: operations["ReviewController_submitForInspection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/terminate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends it after the agreement; needs a reason. */
        readonly post: operations["ReviewController_terminate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened, oldest first; companies see neither persons nor reasons of the work. */
        readonly get: operations["RequestController_timeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trial-jobs/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["PartnerController_withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trust": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Name and fingerprint of the authority, to compare with what the device shows. */
        readonly get: operations["TrustController_trust"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/trust/ca.crt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The authority's certificate; it is public by its nature. */
        readonly get: operations["TrustController_certificate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/virtual-line": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether it stands, and how fast its clock runs. */
        readonly get: operations["LineController_state"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/virtual-line/commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was asked of it and by whom, newest first. */
        readonly get: operations["LineController_list"];
        readonly put?: never;
        /** Lets it stand, go on, make one piece, begin anew, or run at another speed. */
        readonly post: operations["LineController_command"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/virtual-line/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Lessons that can be started in one press: a reset, then these faults at this speed. */
        readonly get: operations["LineController_scenarioList"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-order-numbering": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How orders are numbered, and what the next numbers would be. */
        readonly get: operations["NumberingController_read"];
        readonly put: operations["NumberingController_set"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Orders the caller may read: students those of their own teams. */
        readonly get: operations["WorkOrderController_list"];
        readonly put?: never;
        readonly post: operations["WorkOrderController_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The order with its job orders, their graph, the books, and what may be done next. */
        readonly get: operations["WorkOrderController_detail"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/abort": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a started order badly; needs a reason. */
        readonly post: operations["WorkOrderController_abort"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Before anything was started; needs a reason. */
        readonly post: operations["WorkOrderController_cancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/change-preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What another routing version would change now: kept, replaced, added, removed. */
        readonly get: operations["OrderChangeController_previewChange"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Engineering changes of an order, newest first. */
        readonly get: operations["OrderChangeController_changes"];
        readonly put?: never;
        /** Asks for another routing version; needs a reason, and another person who approves. */
        readonly post: operations["OrderChangeController_requestChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/changes/{changeId}/approve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a change over; not by the person who asked for it. */
        readonly post: operations["OrderChangeController_approveChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/changes/{changeId}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Needs a reason. */
        readonly post: operations["OrderChangeController_rejectChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/changes/{changeId}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes a request back while it waits; only by the person who asked for it. */
        readonly post: operations["OrderChangeController_withdrawChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs the order off. */
        readonly post: operations["WorkOrderController_close"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["WorkOrderController_complete"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/first-article-account": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every balloon of the order's drawings with what its first article says, and what is left to do. */
        readonly get: operations["ConformityController_account"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/first-article-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for the first-article report; one with gaps says that it is not complete. */
        readonly post: operations["ConformityController_report"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/first-article-signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs the first article as complete; refused as long as anything is left to do. */
        readonly post: operations["ConformityController_sign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Pauses all running jobs; needs a reason. */
        readonly post: operations["WorkOrderController_hold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/inspection-certificates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Issues the inspection certificate of what the order has made. */
        readonly post: operations["ConformityController_certificate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Adds the quantity of another order of the same work, of which nothing has begun; needs a reason. */
        readonly post: operations["OrderChangeController_merge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/plan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Freezes the routing on the order. */
        readonly post: operations["WorkOrderController_plan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Creates the job orders and their inspections. */
        readonly post: operations["WorkOrderController_release"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** For corrections; needs a reason. */
        readonly post: operations["WorkOrderController_reopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/reschedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Another priority, due date or tolerance. */
        readonly post: operations["OrderChangeController_reschedule"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["WorkOrderController_resume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/serials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The pieces still to be made get their serial numbers now, so that reports and splits can name them. */
        readonly post: operations["OrderChangeController_giveSerials"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/serials/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Holds pieces that are being made; no job of the order starts or goes on until they are let go, scrapped or split off. */
        readonly post: operations["OrderChangeController_holdSerials"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/serials/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets pieces go that are held. */
        readonly post: operations["OrderChangeController_releaseSerials"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/split": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes units that are not started out into a new order, which is answered; needs a reason. */
        readonly post: operations["OrderChangeController_split"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/time": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["TimeController_ofOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that happened to the order, oldest first. */
        readonly get: operations["WorkOrderController_timeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/{id}/traveller": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An A4 sheet that goes with the parts: operations with a code to scan and room to write. */
        readonly get: operations["PrintController_traveller"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-orders/bulk": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * The same action on many orders, each in a unit of work of its own: one that refuses does not stop the others. Sent
         *     again, what was done before is refused by its state, so no key is needed.
         */
        readonly post: operations["BulkController_bulk"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stations along their lines, each with its state and the order it works on. */
        readonly get: operations["EquipmentController_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{code}/open-stops": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stops of the last day at a work unit that nobody explained yet. */
        readonly get: operations["DowntimeController_here"];
        readonly put?: never;
        readonly post: operations["DowntimeController_codeHere"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{code}/queue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one work unit has to do; a student sees the jobs of the own teams. */
        readonly get: operations["DispatchController_queue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{code}/safety-check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is to be checked at a work unit today, and whether it was. */
        readonly get: operations["SafetyController_today"];
        readonly put?: never;
        /** One answer for each point; what is not in order keeps every job from starting there. */
        readonly post: operations["SafetyController_check"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["EquipmentController_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{id}/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a fault into the machine of a work unit. Only machines of the virtual line take any. */
        readonly post: operations["FaultController_inject"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{id}/inspection-rounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is due now at a work unit. */
        readonly get: operations["RoundController_at"];
        readonly put?: never;
        /** Made already, it stays as it is. */
        readonly post: operations["RoundController_make"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{id}/states": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Intervals that touch the window, uncut, by start. */
        readonly get: operations["EquipmentController_statesOf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{id}/tags": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tags of a work unit's machine with their newest values; `good: false` while it is not connected. */
        readonly get: operations["MachineController_tags"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{id}/telemetry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The courses of up to eight tags in [from, to), none in more than `points` points: from every sample, from minutes or
         *     from hours, as each series says. Gaps are told, and no line leads across one.
         */
        readonly get: operations["TelemetryController_course"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/work-units/{id}/telemetry-exports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for the telemetry of some tags in [from, to) as comma separated values; it is made meanwhile. */
        readonly post: operations["TelemetryController_request"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AbortDto: {
            /**
             * @description What happens to the units that are neither good at the end nor scrapped; `scrap` when absent.
             * @enum {string}
             */
            readonly disposition?: "scrap" | "return";
            readonly reason?: string;
        };
        /** @description A ballooned characteristic of the order's drawings, and what its first article says of it. */
        readonly AccountedCharacteristic: {
            /** @description Balloon number 气泡号 on the drawing. */
            readonly balloon: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            /** @description Decimals to display. A value is judged as entered (GB/T 8170 全数值比较法). */
            readonly decimals: number;
            /** @description The sheet its balloon stands on; null where it was placed on none. */
            readonly drawing: {
                readonly code: string;
                readonly page: number;
                readonly revision: string;
            } | null;
            /** @description Class of gauges 量具类别 it is measured with; null: any. */
            readonly gaugeClass: string | null;
            /** @description A geometrical tolerance 几何公差, whose value is `usl`; null: a size, a roughness or anything else. */
            readonly geometric: components["schemas"]["GeometricTolerance"] | null;
            readonly id: string;
            readonly jobOrderId: string;
            /** @enum {string} */
            readonly kind: "attribute" | "variable";
            /** @description What it is called in this report: its balloon, behind its operation where that is needed to tell two apart. */
            readonly label: string;
            readonly lsl: string | null;
            readonly mandatory: boolean;
            readonly name: string;
            readonly nameEn: string;
            /** @description Plain decimals; all three null for an attribute 计数特性. */
            readonly nominal: string | null;
            /** @description Nonconformances 不合格品报告 of this characteristic. */
            readonly nonconformances: readonly {
                readonly id: string;
                readonly number: string;
            }[];
            readonly operationNumber: number;
            /** @enum {string} */
            readonly outcome: "conceded" | "conforming" | "missing" | "nonconforming";
            /** @description The piece of the first article. */
            readonly piece: number;
            /** @description What the drawing asks for, in its own words; empty where the limits say it all. */
            readonly requirement: string;
            readonly result: components["schemas"]["AccountedResult"] | null;
            readonly unit: string;
            readonly usl: string | null;
            /** @description Zone of the sheet 图区, such as `B3`. */
            readonly zone: string | null;
        };
        /** @description The judged measurement that accounts for a characteristic. */
        readonly AccountedResult: {
            /** @description As it was typed or sent; of an attribute the verdict says it all. */
            readonly entered: string;
            /** @description The ledger entry that is the evidence. */
            readonly entryId: string;
            /** @description Number of the gauge it was measured with; null where none was named. */
            readonly gauge: string | null;
            readonly measuredAt: string;
            readonly measurementId: string;
            /** @enum {string} */
            readonly verdict: "ng" | "ok";
        };
        readonly AcknowledgeDto: {
            /** @description What is done about it. */
            readonly action: string;
            /** @enum {string} */
            readonly cause: "man" | "machine" | "material" | "method" | "environment" | "measurement";
            /** @description What was found. */
            readonly note: string;
        };
        readonly Affected: {
            /** @description Nearest first. */
            readonly lots: readonly components["schemas"]["TracedLot"][];
            readonly more: boolean;
            readonly picture: components["schemas"]["RecallPicture"];
        };
        readonly AlarmCommentDto: {
            /** @description For whoever reads it at the machine. */
            readonly comment?: string;
        };
        /** @description How many alarms stand at a work unit. */
        readonly AlarmCount: {
            readonly active: number;
            /** @description Of these nobody knows at present. */
            readonly doubtful: number;
            readonly unacknowledged: number;
            /**
             * @description Weight of the heaviest.
             * @enum {string}
             */
            readonly weight: "high" | "low" | "medium";
            readonly workUnitId: string;
        };
        /** @description What was asked of the machine last, as long as it matters. */
        readonly AlarmRequest: {
            /** @enum {string} */
            readonly action: "acknowledge" | "confirm";
            /** @description Why the machine did not take it. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @enum {string} */
            readonly state: "asked" | "refused";
        };
        /** @description An alarm with the names the one asking may know. */
        readonly AlarmView: {
            /** Format: date-time */
            readonly acknowledgedAt: string | null;
            /** @description Null also for somebody at the machine itself. */
            readonly acknowledgedBy: string | null;
            /** @description Null also where the one asking may not know it. */
            readonly acknowledgedByName: string | null;
            readonly attemptId: string | null;
            /** @description The machine takes an acknowledgement, or a confirmation. */
            readonly canAcknowledge: boolean;
            readonly canConfirm: boolean;
            /**
             * Format: date-time
             * @description Over: it has ended, and nothing more is waited for.
             */
            readonly closedAt: string | null;
            readonly comment: string | null;
            /** @description `nsu=…` of the condition, or the key of the tag. */
            readonly conditionId: string;
            readonly conditionName: string | null;
            /** Format: date-time */
            readonly confirmedAt: string | null;
            readonly confirmedBy: string | null;
            readonly confirmedByName: string | null;
            readonly connectionId: string;
            /**
             * Format: date-time
             * @description Since when nobody knows whether it still stands; null while it is known.
             */
            readonly doubtSince: string | null;
            /**
             * Format: date-time
             * @description Nobody saw it end: it was between this and `endedAt`.
             */
            readonly endedAfter: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            /** @description It was there when watching (re)started: nobody saw it begin. */
            readonly found: boolean;
            readonly id: string;
            readonly jobOrderId: string | null;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            /** @description As the machine says it; of a tag its Chinese name. */
            readonly message: string;
            /** @description Only of a tag. */
            readonly messageEn: string | null;
            /** Format: date-time */
            readonly raisedAt: string;
            /** @description Null when nothing is under way and nothing was refused. */
            readonly request: components["schemas"]["AlarmRequest"] | null;
            /** @description Its server still shows it. */
            readonly retained: boolean;
            /** @description 1 to 1000. */
            readonly severity: number;
            /** @enum {string} */
            readonly source: "condition" | "tag";
            readonly sourceName: string | null;
            /** @enum {string} */
            readonly weight: "high" | "low" | "medium";
            readonly workOrderId: string | null;
            readonly workUnitId: string;
        };
        /** @description An operation that may be done instead of another one. */
        readonly AlternativeOperation: {
            readonly name: string;
            readonly nameEn: string;
            readonly number: number;
            readonly operationId: string;
            readonly workUnitCode: string;
        };
        readonly Anova: {
            readonly appraiser: components["schemas"]["AnovaRow"];
            readonly interaction: components["schemas"]["AnovaRow"];
            readonly part: components["schemas"]["AnovaRow"];
            /** @description Interaction and repeatability together, if the interaction does not count (p > 0.25); the report uses it then. */
            readonly pooled: components["schemas"]["AnovaRow"] | null;
            readonly repeatability: components["schemas"]["AnovaRow"];
            readonly report: components["schemas"]["GageReport"];
            readonly total: {
                readonly df: number;
                readonly ss: number;
            };
            /** @description Components of variance, never below 0. */
            readonly variances: {
                readonly appraiser: number;
                readonly interaction: number;
                readonly part: number;
                readonly repeatability: number;
            };
        };
        /** @description A row of the table: sum of squares, degrees of freedom, mean square, and its test where there is one. */
        readonly AnovaRow: {
            readonly df: number;
            readonly f: number | null;
            readonly ms: number;
            readonly p: number | null;
            readonly ss: number;
        };
        readonly AnswerDto: {
            /** Format: uuid */
            readonly questionId: string;
            readonly text: string;
        };
        /** @description An item as it was when it was looked at. */
        readonly AnsweredItem: {
            readonly itemId: string;
            readonly lower: string | null;
            readonly note: string | null;
            readonly ok: boolean;
            readonly text: string;
            readonly textEn: string;
            readonly unit: string | null;
            readonly upper: string | null;
            readonly value: string | null;
        };
        readonly AnsweredPoint: {
            readonly id: string;
            readonly ok: boolean;
            readonly text: string;
            readonly textEn: string;
        };
        readonly AnswersDto: {
            readonly answers: readonly components["schemas"]["AnswerDto"][];
        };
        readonly ArticleSignatureDto: {
            /** @description What is to stand beside the signature. */
            readonly note?: string | null;
        };
        /** @description A machine with its serial number, as opposed to the role it fills (IEC 62264-2 physical asset). */
        readonly Asset: {
            readonly model: string;
            readonly number: string;
        };
        readonly AssignJobDto: {
            /** @enum {string} */
            readonly mode: "team" | "people" | "qualified";
            /** @description Who is to do it, for `people`. */
            readonly personIds?: readonly string[];
            /** @description Why another one does it, e.g. that somebody is absent. */
            readonly reason?: string;
        };
        /** @description An assignment 任务布置: a task, a team and the order that is to be made, with its attempt. */
        readonly Assignment: {
            readonly attemptId: string;
            /** @enum {string} */
            readonly attemptStatus: "appealed" | "archived" | "assigned" | "auto-scored" | "in-progress" | "moderated" | "published" | "submitted" | "under-review" | "void";
            readonly createdAt: string;
            readonly dueAt: string | null;
            readonly id: string;
            readonly rubricId: string | null;
            readonly startsAt: string | null;
            readonly taskCode: string;
            readonly taskId: string;
            readonly teamId: string;
            readonly teamName: string;
            readonly teamNameEn: string;
            readonly title: string;
            readonly titleEn: string;
            readonly workOrderId: string;
            readonly workOrderNumber: string;
        };
        readonly AssignTransportDto: {
            /** Format: uuid */
            readonly personId?: string;
            /**
             * Format: uuid
             * @description The work unit whose machine carries it.
             */
            readonly workUnitId?: string;
        };
        /** @description A document as an operation names it, with what is released of it now. */
        readonly AttachedDocument: {
            readonly code: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "cad" | "drawing" | "nc-program" | "other";
            readonly materialId: string | null;
            readonly name: string;
            readonly nameEn: string;
            readonly released: components["schemas"]["DocumentRevision"] | null;
        };
        readonly Attachment: {
            readonly fileId: string;
            /** @enum {string} */
            readonly kind: "contract" | "drawing" | "model" | "other" | "report";
            readonly mediaType: string;
            readonly name: string;
            readonly revision: string;
            readonly size: number;
            readonly uploadedAt: string;
        };
        readonly AttemptDetail: {
            readonly allowedActions: readonly ("appeal" | "archive" | "auto-score" | "moderate" | "publish" | "review" | "start" | "submit" | "void")[];
            readonly assignedAt: string;
            readonly assignmentId: string;
            readonly dueAt: string | null;
            readonly id: string;
            readonly objectives: string;
            readonly objectivesEn: string;
            readonly publishedAt: string | null;
            readonly rubricId: string | null;
            readonly startedAt: string | null;
            readonly startsAt: string | null;
            /** @enum {string} */
            readonly status: "appealed" | "archived" | "assigned" | "auto-scored" | "in-progress" | "moderated" | "published" | "submitted" | "under-review" | "void";
            readonly submittedAt: string | null;
            readonly taskId: string;
            readonly teamId: string;
            readonly teamName: string;
            readonly teamNameEn: string;
            readonly title: string;
            readonly titleEn: string;
            readonly version: number;
            readonly workOrderId: string;
            readonly workOrderNumber: string;
        };
        /** @description The averages and ranges behind the report, as on the data sheet. */
        readonly AverageAndRange: {
            readonly aboveLimit: readonly {
                readonly appraiser: string;
                readonly part: string;
                readonly range: number;
            }[];
            readonly k1: number;
            readonly k2: number;
            readonly k3: number;
            /** @description X̄diff: largest less smallest mean of an appraiser. */
            readonly meanDifference: number;
            readonly meanRange: number;
            /** @description Mean range of each appraiser, in the order of the study. */
            readonly meanRanges: readonly number[];
            readonly means: readonly number[];
            /** @description Rp: largest less smallest mean of a part. */
            readonly partRange: number;
            /** @description D4·R̿: a range above it was probably misread and is measured again. */
            readonly rangeLimit: number;
            readonly report: components["schemas"]["GageReport"];
            /** @description Share of part means outside X̿ ± A2·R̿; half of them or more should be, or the gauge does not tell parts apart. */
            readonly shareOutside: number;
        };
        /** @description Where a characteristic stands on a drawing: the middle of its balloon. */
        readonly BalloonPlace: {
            /** @description 1, 2, … */
            readonly page: number;
            /** @description The revision of the document it was placed on; another one may look different there. */
            readonly revisionId: string;
            /** @description Fractions of the sheet from its upper left corner, 0 to 1. */
            readonly x: number;
            readonly y: number;
        };
        readonly BalloonPlaceDto: {
            readonly page: number;
            /** Format: uuid */
            readonly revisionId: string;
            /** @description Fractions of the sheet from its upper left corner. */
            readonly x: number;
            readonly y: number;
        };
        readonly BeginTimeDto: {
            /** @enum {string} */
            readonly kind: "setup" | "run" | "wait" | "help";
        };
        readonly BoardColumn: {
            /** @description The head of its queue. */
            readonly items: readonly components["schemas"]["QueueItem"][];
            /** @description Jobs behind those listed. */
            readonly more: number;
            readonly workUnit: components["schemas"]["WorkUnit"];
        };
        readonly Bom: {
            readonly requirements: readonly components["schemas"]["Requirement"][];
            readonly tree: components["schemas"]["BomNode"];
            /** @description Of the bill of the material itself; 0 when it has none. */
            readonly version: number;
        };
        readonly BomDto: {
            readonly lines: readonly components["schemas"]["BomLineDto"][];
        };
        readonly BomLineDto: {
            /** Format: uuid */
            readonly componentId: string;
            /** @enum {string} */
            readonly consumption: "scan" | "backflush";
            /** @description The operation of the parent's routing that takes it; without it: the first. */
            readonly operationNumber?: number | null;
            /** @description Into one piece of the parent; above zero. */
            readonly quantity: string;
        };
        /** @description One node of the multi-level bill of material, as a tree. */
        readonly BomNode: {
            readonly code: string;
            readonly components: readonly components["schemas"]["BomNode"][];
            /** @enum {string} */
            readonly consumption: "backflush" | "scan";
            readonly materialId: string;
            readonly name: string;
            readonly nameEn: string;
            readonly operationNumber: number | null;
            /** @description Into one piece of the parent; `1` at the root. */
            readonly quantity: string;
            readonly revision: string;
            /** @description Into one piece of the root. */
            readonly total: string;
            readonly unit: string;
        };
        /** @description One box: quartiles, whiskers to the last value within 1.5 boxes (J. W. Tukey 1977), and what lies beyond. */
        readonly Box: {
            readonly high: number;
            readonly low: number;
            readonly mean: number;
            readonly median: number;
            readonly n: number;
            readonly outliers: readonly number[];
            readonly q1: number;
            readonly q3: number;
        };
        /** @description What a value is counted to; names may be empty where there is only a code. */
        readonly BoxGroup: {
            readonly code: string;
            readonly name: string;
            readonly nameEn: string;
        };
        /** @description Operations of one group stand in for each other: exactly one is chosen at dispatch, the others are passed by. */
        readonly Branch: {
            readonly group: string;
            /** @enum {string} */
            readonly kind: "alternative";
        };
        readonly BranchDto: {
            readonly group: string;
            /** @enum {string} */
            readonly kind: "alternative";
        };
        readonly BrowsedNode: {
            readonly browseName: components["schemas"]["PortableName"];
            readonly displayName: string;
            readonly nodeClass: string;
            readonly nodeId: string;
        };
        readonly BrowsePage: {
            /** @description There are more than {@link MOST_CHILDREN}, or the server came to no end. */
            readonly cut: boolean;
            readonly items: readonly components["schemas"]["BrowsedNode"][];
            /** @description Where the next page begins; null at the end. */
            readonly next: number | null;
        };
        readonly BulkDto: {
            /** @enum {string} */
            readonly action: "plan" | "release" | "hold" | "resume" | "cancel" | "complete" | "close";
            readonly ids: readonly string[];
            readonly reason?: string;
        };
        /** @description What became of one order of a bulk action. */
        readonly BulkRow: {
            readonly id: string;
            /** @enum {boolean} */
            readonly ok: true;
            /** @enum {string} */
            readonly status: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released";
            readonly version: number;
        } | {
            readonly id: string;
            /** @enum {boolean} */
            readonly ok: false;
            readonly problem: components["schemas"]["Problem"];
        };
        /** @description Ppk from the 0.135 %, 50 % and 99.865 % points of the values themselves (ISO 22514-2), for what is not normal. */
        readonly ByPercentiles: {
            /** @description False below 741 values: then the outer points are hardly more than the smallest and largest value. */
            readonly farEnough: boolean;
            readonly pp: number | null;
            readonly ppk: number | null;
        };
        /** @description One calibration 校准 with what its certificate says. */
        readonly Calibration: {
            /** @description The error found, and the one left after adjustment, in words. */
            readonly asFound: string | null;
            readonly asLeft: string | null;
            /** @description Who calibrated: an organisation or a laboratory. */
            readonly calibratedBy: string;
            readonly calibratedOn: string;
            /** @description Number of the certificate, and the file of it. */
            readonly certificate: string | null;
            /** @description Null when it failed. */
            readonly dueOn: string | null;
            readonly fileId: string | null;
            readonly gaugeId: string;
            readonly id: string;
            readonly recordedAt: string;
            /** @enum {string} */
            readonly result: "fail" | "pass";
        };
        readonly CalibrationDto: {
            /** @description The error found before adjustment, in words. */
            readonly asFound?: string;
            /** @description The error left after it. */
            readonly asLeft?: string;
            /** @description The organisation or laboratory. */
            readonly calibratedBy: string;
            readonly calibratedOn: string;
            /** @description Number of the certificate. */
            readonly certificate?: string;
            /** @description When left out, the gauge's interval counts. */
            readonly dueOn?: string;
            /**
             * Format: uuid
             * @description The certificate as a file, handed in before.
             */
            readonly fileId?: string;
            /** @enum {string} */
            readonly result: "pass" | "fail";
        };
        readonly CallReasonDto: {
            readonly reason: string;
        };
        /** @description A call with the names the one asking may know. */
        readonly CallView: {
            /** Format: date-time */
            readonly acknowledgedAt: string | null;
            readonly acknowledgedBy: string | null;
            readonly acknowledgedByName: string | null;
            /** @description What was done about it. */
            readonly action: string | null;
            /** Format: date-time */
            readonly arrivedAt: string | null;
            readonly attemptId: string | null;
            /** @enum {string|null} */
            readonly cause: "E" | "H" | "M" | "Q" | "S" | "T" | "U" | "X" | null;
            /** Format: date-time */
            readonly closedAt: string | null;
            readonly closedBy: string | null;
            /**
             * Format: date-time
             * @description When it goes to the next level unless something is done; null when it goes no further.
             */
            readonly escalatesAt: string | null;
            readonly id: string;
            readonly jobOrderId: string | null;
            /** @enum {string} */
            readonly kind: "help" | "material" | "quality" | "safety" | "stop";
            /** @enum {number} */
            readonly level: 1 | 2 | 3 | 4;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly note: string | null;
            /** @description Nobody has answered, and by the calendar nobody is there now; null otherwise. */
            readonly offDuty: components["schemas"]["OffDuty"] | null;
            /** Format: date-time */
            readonly raisedAt: string;
            /** @description Null: from a shared screen at which nobody had signed in. */
            readonly raisedBy: string | null;
            /** @description Null also where the one asking may not know it. */
            readonly raisedByName: string | null;
            /** @description The same was called for at the same place within 24 hours before. */
            readonly repeat: boolean;
            /** Format: date-time */
            readonly resolvedAt: string | null;
            readonly resolvedBy: string | null;
            readonly resolvedByName: string | null;
            /** @enum {string} */
            readonly status: "acknowledged" | "arrived" | "cancelled" | "closed" | "in-progress" | "raised" | "resolved";
            readonly version: number;
            readonly workOrderId: string | null;
            readonly workUnitId: string;
        };
        readonly Capability: {
            readonly conditions: readonly components["schemas"]["Condition"][];
            readonly cpm: components["schemas"]["Estimate"] | null;
            /** @description A condition is not met or unknown: the index is shown as indicative 仅供参考, with n. */
            readonly indicative: boolean;
            /** @description Ca. */
            readonly k: number | null;
            readonly mean: components["schemas"]["Estimate"];
            readonly n: number;
            readonly normality: components["schemas"]["Normality"] | null;
            /** @description Pp, PPL, PPU, Ppk; null without spread. */
            readonly overall: components["schemas"]["Indices"] | null;
            readonly percentiles: components["schemas"]["ByPercentiles"] | null;
            readonly ppm: number | null;
            readonly sigmaOverall: number;
            readonly sigmaWithin: number | null;
            /** @description Cp, CPL, CPU, Cpk; null without a within σ or without spread. */
            readonly within: components["schemas"]["Indices"] | null;
        };
        readonly CapabilityReportDto: {
            /** @description These charts; all of the material and the work unit when left out. */
            readonly chartIds?: readonly string[];
            /** @enum {string} */
            readonly format: "pdf" | "xlsx";
            /** @description A window of time; both ends belong to it. */
            readonly from?: string;
            /**
             * @description Language of the report.
             * @default zh-CN
             * @enum {string}
             */
            readonly locale: "zh-CN" | "en";
            /** Format: uuid */
            readonly materialId?: string;
            readonly to?: string;
            /** Format: uuid */
            readonly workUnitId?: string;
        };
        readonly CauseDto: {
            /** @enum {string} */
            readonly cause: "man" | "machine" | "material" | "method" | "environment" | "measurement";
            readonly note: string;
        };
        /** @description What people compare and watch of a certificate. */
        readonly CertificateInfo: {
            /** @description From the subject alternative name; must be the application's own URI (OPC 10000-6 §6.2.2). */
            readonly applicationUri: string | null;
            /** @description Host names and addresses it was made for. */
            readonly hosts: readonly string[];
            readonly issuer: string;
            /** @description `CN=…, O=…` */
            readonly subject: string;
            /** @description SHA-1 in hex: what OPC UA calls the thumbprint (OPC 10000-6 §6.2.2). */
            readonly thumbprint: string;
            /** @description SHA-256 in hex, which some panels show instead. */
            readonly thumbprint256: string;
            /** Format: date-time */
            readonly validFrom: string;
            /** Format: date-time */
            readonly validTo: string;
        };
        /** @description What a change does to one operation: what has begun stays, the rest is planned anew. */
        readonly ChangeLine: {
            /** @enum {string} */
            readonly effect: "added" | "kept" | "removed" | "replaced";
            readonly jobOrderId: string | null;
            readonly jobOrderNumber: string | null;
            readonly name: string;
            readonly nameEn: string;
            readonly operationNumber: number;
        };
        readonly ChangeNoteDto: {
            readonly changeNote?: string;
        };
        readonly ChangePasswordDto: {
            readonly password: string;
            readonly presentPassword: string;
        };
        readonly ChangeSafetyListDto: {
            /** @description Whom to call when a point is not in order, e.g. a name and an extension. */
            readonly contact: string;
            /** @description None: nothing is checked. */
            readonly points: readonly components["schemas"]["SafetyPointDto"][];
        };
        /** @description One line of an inspection plan 检验计划. */
        readonly Characteristic: {
            /** @description Balloon number 气泡号 on the drawing. */
            readonly balloon: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            /** @description Decimals to display. A value is judged as entered (GB/T 8170 全数值比较法). */
            readonly decimals: number;
            /** @description Class of gauges 量具类别 it is measured with; null: any. */
            readonly gaugeClass: string | null;
            /** @description A geometrical tolerance 几何公差, whose value is `usl`; null: a size, a roughness or anything else. */
            readonly geometric: components["schemas"]["GeometricTolerance"] | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "attribute" | "variable";
            readonly lsl: string | null;
            readonly mandatory: boolean;
            readonly name: string;
            readonly nameEn: string;
            /** @description Plain decimals; all three null for an attribute 计数特性. */
            readonly nominal: string | null;
            readonly place: components["schemas"]["BalloonPlace"] | null;
            /** @description What the drawing asks for, in its own words; empty where the limits say it all. */
            readonly requirement: string;
            readonly sampling: components["schemas"]["Sampling"];
            readonly unit: string;
            readonly usl: string | null;
            /** @description Zone of the sheet 图区, such as `B3`. */
            readonly zone: string | null;
        };
        readonly CharacteristicChange: {
            readonly balloon: string;
            /** @enum {string} */
            readonly change: "added" | "changed" | "removed";
            readonly fields: readonly components["schemas"]["PlanFieldChange"][];
            readonly name: string;
            readonly nameEn: string;
        };
        /** @description A characteristic of a plan that can be charted, with where it is measured. */
        readonly Chartable: {
            /** @description Balloon number 气泡号 of the characteristic. */
            readonly balloon: string;
            readonly characteristic: components["schemas"]["Characteristic"];
            readonly materialId: string;
            readonly operationNumber: number;
            readonly workUnitId: string;
        };
        readonly ChartBoxes: {
            readonly boxes: readonly components["schemas"]["GroupedBox"][];
            /** @description How many of the newest points of the window were looked at. */
            readonly points: number;
        };
        readonly ChartDetail: {
            /** @description Made by itself for a critical or major variable characteristic (our rule). */
            readonly automatic: boolean;
            /** @description Balloon number 气泡号 of the characteristic. */
            readonly balloon: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            readonly cusum: components["schemas"]["CusumSetting"] | null;
            readonly decimals: number;
            readonly ewma: components["schemas"]["EwmaSetting"] | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "c" | "cusum" | "ewma" | "i-mr" | "np" | "p" | "u" | "xbar-r" | "xbar-s";
            readonly lsl: string | null;
            readonly materialId: string;
            readonly name: string;
            readonly nameEn: string;
            readonly nominal: string | null;
            readonly operationNumber: number;
            readonly revisions: readonly components["schemas"]["LimitsRevision"][];
            /** @description Those that judge now; what is measured later may be judged by others ({@link LimitsRevision}). */
            readonly rules: readonly components["schemas"]["Rule"][];
            /** @description Another order is another setup: no rule looks over it. */
            readonly splitAtOrder: boolean;
            /** @enum {string} */
            readonly subgroupBy: "count" | "order" | "time";
            /** @description Length of a subgroup, when it is made by time. */
            readonly subgroupMinutes: number | null;
            /** @description Pieces of a subgroup, when it is made by count. */
            readonly subgroupSize: number | null;
            readonly unit: string;
            readonly usl: string | null;
            readonly version: number;
            readonly workUnitId: string;
        };
        readonly ChartDto: {
            readonly balloon: string;
            readonly cusum?: components["schemas"]["CusumDto"];
            readonly ewma?: components["schemas"]["EwmaDto"];
            /** @enum {string} */
            readonly kind: "xbar-r" | "xbar-s" | "i-mr" | "ewma" | "cusum" | "p" | "np" | "c" | "u";
            /** Format: uuid */
            readonly materialId: string;
            readonly operationNumber: number;
            /** @description Nelson's when left out. */
            readonly rules?: readonly components["schemas"]["RuleDto"][];
            /** @description True when left out: another order is another setup. */
            readonly splitAtOrder?: boolean;
            /** @enum {string} */
            readonly subgroupBy: "count" | "time" | "order";
            /** @description With `time` only. */
            readonly subgroupMinutes?: number;
            /** @description Pieces of a subgroup; with `count` only. */
            readonly subgroupSize?: number;
        };
        /** @description Centre line and limits of one chart. */
        readonly ChartLines: {
            readonly centre: number;
            readonly lower: number;
            readonly upper: number;
        };
        readonly ChartPicture: {
            /** @description Marked points that did not find room. */
            readonly marksLeftOut: number;
            readonly points: readonly components["schemas"]["DrawnPoint"][];
            readonly signals: readonly components["schemas"]["SpcSignal"][];
            readonly tools: readonly {
                readonly at: string;
                readonly tool: string;
                readonly workUnitId: string;
            }[];
            /** @description How many points the window has, and how many of them are drawn. */
            readonly total: number;
        };
        readonly ChartPrintDto: {
            /** @enum {string} */
            readonly format: "pdf" | "xlsx";
            /** @description A window of time; both ends belong to it. */
            readonly from?: string;
            /**
             * @description Language of the report.
             * @default zh-CN
             * @enum {string}
             */
            readonly locale: "zh-CN" | "en";
            /** @description The newest points instead of a window. */
            readonly newest?: number;
            readonly to?: string;
        };
        readonly ChartStudy: {
            readonly capability: components["schemas"]["Capability"] | null;
            /**
             * @description In words, by Cpk; by Ppk if that is all there is.
             * @enum {string|null}
             */
            readonly grade: "capable" | "marginal" | "not-capable" | null;
            readonly histogram: components["schemas"]["Histogram"] | null;
            readonly lsl: number | null;
            /** @description Why there is no study; null when there is one. */
            readonly missing: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @description Points of the study, the newest ones of the window. */
            readonly points: number;
            readonly probability: readonly components["schemas"]["ProbabilityPoint"][];
            readonly target: number | null;
            readonly usl: number | null;
            readonly values: number;
        };
        readonly ChooseAlternativeDto: {
            /**
             * Format: uuid
             * @description One of the job order's `alternatives`.
             */
            readonly operationId: string;
        };
        /** @description A class as others refer to it. */
        readonly ClassRef: {
            readonly code: string;
            readonly id: string;
            readonly name: string;
            readonly nameEn: string;
        };
        readonly ClassRule: {
            /** @enum {string} */
            readonly aql: "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5";
            /** @enum {string} */
            readonly kind: "aql" | "zero";
            /** @enum {string} */
            readonly level: "I" | "II" | "III" | "S-1" | "S-2" | "S-3" | "S-4";
        } | {
            /** @enum {string} */
            readonly kind: "everything";
        };
        readonly ClassRuleDto: {
            /** @enum {string} */
            readonly aql?: "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5";
            /**
             * @description By AQL; c = 0 as strict as that AQL; every unit.
             * @enum {string}
             */
            readonly kind: "aql" | "zero" | "everything";
            /**
             * @description II when absent.
             * @enum {string}
             */
            readonly level?: "S-1" | "S-2" | "S-3" | "S-4" | "I" | "II" | "III";
        };
        readonly ClassRulesDto: {
            readonly A?: components["schemas"]["ClassRuleDto"];
            readonly B?: components["schemas"]["ClassRuleDto"];
            readonly C?: components["schemas"]["ClassRuleDto"];
        };
        /** @description Where a class stands, how far it is from the next switch, and how it came there. */
        readonly ClassSeverityView: {
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            readonly id: string;
            /** @enum {string} */
            readonly kind: "final" | "incoming";
            readonly materialId: string;
            readonly mayBeReduced: boolean;
            readonly scoreNeeded: number;
            readonly state: components["schemas"]["SeverityState"];
            readonly supplier: string;
            readonly switches: readonly components["schemas"]["SwitchView"][];
            readonly version: number;
        };
        /** @description A class of gauges the school has, with the steps one of them shows. */
        readonly ClassStep: {
            readonly gaugeClass: string;
            readonly resolution: string | null;
            readonly unit: string | null;
        };
        readonly ClassView: {
            readonly code: string;
            readonly id: string;
            readonly name: string;
            readonly nameEn: string;
            /** @description Number of active students. */
            readonly students: number;
            readonly teams: number;
        };
        readonly CloseLookBackDto: {
            readonly note?: string;
        };
        readonly CloseSignalDto: {
            readonly result: string;
        };
        readonly CodeStopHereDto: {
            readonly note?: string;
            readonly reason: string;
            /** Format: date-time */
            readonly start: string;
        };
        readonly CodeStopsDto: {
            readonly note?: string;
            readonly reason: string;
            readonly stops: readonly components["schemas"]["StopDto"][];
        };
        readonly Comparison: {
            readonly linksAdded: readonly components["schemas"]["NumberLink"][];
            readonly linksRemoved: readonly components["schemas"]["NumberLink"][];
            /** @description By operation number; those that are the same in both as well. */
            readonly operations: readonly components["schemas"]["OperationChange"][];
        };
        readonly CompleteDto: {
            /** @description Ends the job although units are not started; needs a reason. */
            readonly allowPartial?: boolean;
            readonly reason?: string;
        };
        /** @description Why an order cannot be completed yet. */
        readonly CompletionBlocker: {
            /** @enum {string} */
            readonly code: "work-order.inspection-open" | "work-order.job-open" | "work-order.too-many" | "work-order.units-open";
            readonly jobOrderId: string | null;
            readonly jobOrderNumber: string | null;
        };
        readonly ConcessionDto: {
            readonly reason: string;
        };
        /** @description A precondition of a capability index: met, not met, or unknown (null). Texts: `spc.condition.<code>`. */
        readonly Condition: {
            /** @enum {string} */
            readonly code: "enough" | "normal" | "spread" | "stable";
            readonly met: boolean | null;
        };
        readonly ConfirmProgramDto: {
            /** @description The program as the machine names it; empty when it has none. */
            readonly loaded: string;
        };
        /** @description One machine's endpoint. Its password never leaves the module. */
        readonly Connection: {
            /**
             * @description What its server has of Alarms & Conditions: all · events, but what ended during a gap is never told · nothing; null:
             *     not known yet.
             * @enum {string|null}
             */
            readonly alarmSupport: "events-only" | "full" | "none" | null;
            /**
             * Format: date-time
             * @description When the machine was last heard, by the floor's clock.
             */
            readonly aliveAt: string | null;
            readonly enabled: boolean;
            readonly endpointUrl: string;
            /** @description Why it is not connected; null when it is. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @description Gateway process that watches the machine, as computer/process; null when none does. */
            readonly gateway: string | null;
            readonly hasSecret: boolean;
            readonly id: string;
            /** @description ISA95JobOrderReceiver object; null: the machine takes no jobs. */
            readonly jobReceiverNode: string | null;
            readonly jobResponsesNode: string | null;
            readonly lastSpool: components["schemas"]["LastSpool"] | null;
            /** @enum {string} */
            readonly securityMode: "None" | "Sign" | "SignAndEncrypt";
            /** @enum {string} */
            readonly securityPolicy: "Aes128_Sha256_RsaOaep" | "Aes256_Sha256_RsaPss" | "Basic256Sha256" | "None";
            /** @description Clock of the machine minus ours, ms, as last compared. */
            readonly skewMs: number | null;
            /** @description What its gateway holds and could not write yet; null when it keeps up. */
            readonly spool: components["schemas"]["SpoolReading"] | null;
            /** @enum {string} */
            readonly status: "connected" | "connecting" | "reconnecting" | "stopped";
            /** Format: date-time */
            readonly statusSince: string | null;
            /** @enum {string} */
            readonly template: "generic" | "linelab-virtual-line";
            /** @description Why it last could not be connected, kept when it is connected again. */
            readonly trouble: {
                readonly at: string;
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @enum {string} */
            readonly trust: "first-use" | "known";
            readonly userName: string | null;
            readonly version: number;
            readonly workUnitId: string;
        };
        readonly ConnectionDto: {
            readonly enabled: boolean;
            readonly endpointUrl: string;
            /** @default null */
            readonly jobReceiverNode: string | null;
            /** @default null */
            readonly jobResponsesNode: string | null;
            /** @description Left out: the stored one stays. Never answered. */
            readonly password?: string;
            /** @enum {string} */
            readonly securityMode: "None" | "Sign" | "SignAndEncrypt";
            /** @enum {string} */
            readonly securityPolicy: "None" | "Basic256Sha256" | "Aes128_Sha256_RsaOaep" | "Aes256_Sha256_RsaPss";
            /** @description The first that is true tells the machine's state. Left out: the stored ones stay. */
            readonly states?: readonly components["schemas"]["StateRuleDto"][];
            /** @description Left out: the stored map stays, or the template's is taken. */
            readonly tags?: readonly components["schemas"]["TagDto"][];
            /** @enum {string} */
            readonly template: "generic" | "linelab-virtual-line";
            /** @enum {string} */
            readonly trust: "known" | "first-use";
            /** @default null */
            readonly userName: string | null;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        /** @description Why a machine could not be reached, as a code with a text in libs/texts (`error.<code>`). */
        readonly ConnectionProblem: {
            readonly code: string;
            readonly params: {
                readonly [key: string]: (string | number | readonly string[] | boolean) | null;
            };
        };
        readonly ConnectionWithTags: {
            /**
             * @description What its server has of Alarms & Conditions: all · events, but what ended during a gap is never told · nothing; null:
             *     not known yet.
             * @enum {string|null}
             */
            readonly alarmSupport: "events-only" | "full" | "none" | null;
            /**
             * Format: date-time
             * @description When the machine was last heard, by the floor's clock.
             */
            readonly aliveAt: string | null;
            readonly enabled: boolean;
            readonly endpointUrl: string;
            /** @description Why it is not connected; null when it is. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @description Gateway process that watches the machine, as computer/process; null when none does. */
            readonly gateway: string | null;
            readonly hasSecret: boolean;
            readonly id: string;
            /** @description ISA95JobOrderReceiver object; null: the machine takes no jobs. */
            readonly jobReceiverNode: string | null;
            readonly jobResponsesNode: string | null;
            readonly lastSpool: components["schemas"]["LastSpool"] | null;
            /** @enum {string} */
            readonly securityMode: "None" | "Sign" | "SignAndEncrypt";
            /** @enum {string} */
            readonly securityPolicy: "Aes128_Sha256_RsaOaep" | "Aes256_Sha256_RsaPss" | "Basic256Sha256" | "None";
            /** @description Clock of the machine minus ours, ms, as last compared. */
            readonly skewMs: number | null;
            /** @description What its gateway holds and could not write yet; null when it keeps up. */
            readonly spool: components["schemas"]["SpoolReading"] | null;
            readonly states: readonly components["schemas"]["StateRule"][];
            /** @enum {string} */
            readonly status: "connected" | "connecting" | "reconnecting" | "stopped";
            /** Format: date-time */
            readonly statusSince: string | null;
            readonly tags: readonly components["schemas"]["TagDef"][];
            /** @enum {string} */
            readonly template: "generic" | "linelab-virtual-line";
            /** @description Why it last could not be connected, kept when it is connected again. */
            readonly trouble: {
                readonly at: string;
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @enum {string} */
            readonly trust: "first-use" | "known";
            readonly userName: string | null;
            readonly version: number;
            readonly workUnitId: string;
        };
        readonly ConsumeLotDto: {
            readonly from?: string;
            /** Format: uuid */
            readonly jobOrderId?: string;
            /**
             * Format: uuid
             * @description What it goes into.
             */
            readonly producedLotId: string;
            readonly quantity: string;
        };
        readonly ContainDto: {
            /** @description The order does not go on either. */
            readonly holdOrder: boolean;
            readonly lotIds: readonly string[];
            readonly note: string;
        };
        readonly ConvertDto: {
            /** @description True: a due date that has passed is meant; otherwise it is refused. */
            readonly acknowledgePastDue?: boolean;
            /** Format: uuid */
            readonly basedOnVersionId?: string;
            /** Format: date-time */
            readonly dueAt?: string;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            /** @description A product that does not exist yet. */
            readonly material?: components["schemas"]["MaterialDraftDto"];
            /** Format: uuid */
            readonly materialId?: string;
            readonly objectives?: string;
            readonly priority?: number;
            readonly quantity: string;
            /** Format: uuid */
            readonly routingVersionId?: string;
            /** Format: uuid */
            readonly rubricId?: string;
            /** Format: date-time */
            readonly startsAt?: string;
            /**
             * Format: uuid
             * @description With a team it becomes a teaching assignment.
             */
            readonly teamId?: string;
            readonly title?: string;
            readonly titleEn?: string;
        };
        readonly CountDetail: {
            readonly countedAt: string | null;
            readonly countedBy: string | null;
            readonly id: string;
            readonly lines: readonly components["schemas"]["CountLineView"][];
            readonly location: string;
            readonly note: string | null;
            readonly number: string;
            readonly openedAt: string;
            readonly openedBy: string | null;
            readonly postedAt: string | null;
            readonly postedBy: string | null;
            /** @description Why the differences were posted, or why it was called off. */
            readonly reason: string | null;
            /** @enum {string} */
            readonly status: "cancelled" | "counted" | "open" | "posted";
            readonly version: number;
        };
        readonly CountedLineDto: {
            /** @description Plain decimal in the material's unit, not below nothing; pieces are whole. */
            readonly counted: string;
            /** Format: uuid */
            readonly lotId: string;
        };
        readonly CountLinesDto: {
            readonly lines: readonly components["schemas"]["CountedLineDto"][];
        };
        readonly CountLineView: {
            /** @description Null until somebody has counted it. */
            readonly counted: string | null;
            /** @description What the books said when it was counted, or when the count began. */
            readonly expected: string;
            readonly lot: components["schemas"]["LotLabel"];
            readonly lotId: string;
        };
        /** @description Balloon coverage 气泡覆盖: how many of the balloons the first article accounts for, and what is left to do. */
        readonly Coverage: {
            /** @description Those with a judged result, whichever it is. */
            readonly accounted: number;
            readonly balloons: number;
            /** @description Nothing is left to do; only then may it be signed as complete. */
            readonly complete: boolean;
            /** @description What has no result, as it is called. */
            readonly missing: readonly string[];
            /** @description What is out of limits and was not conceded, as it is called. */
            readonly nonconforming: readonly string[];
            /** @description Numbers of the operations whose first article 首检 has not all its signatures. */
            readonly unsigned: readonly number[];
        };
        readonly CreatedAssignment: {
            readonly assignmentId: string;
            readonly attemptId: string;
            readonly taskId: string;
        };
        /** @description One line of a rubric. `auto` and `hybrid` are computed by their evaluator; `manual` waits for an instructor. */
        readonly Criterion: {
            /** @description Below this the total is capped; null: not critical. */
            readonly criticalBelow: number | null;
            /** @enum {string|null} */
            readonly evaluator: "conformance" | "cycle-time" | "dimension" | "documentation" | "fault-handling" | "first-pass-yield" | "measuring-accuracy" | "safety" | null;
            /** @description Unique within its rubric. */
            readonly id: string;
            readonly name: string;
            readonly nameEn: string;
            readonly params: {
                readonly [key: string]: string | number | boolean;
            };
            /** @enum {string} */
            readonly type: "auto" | "hybrid" | "manual";
            /** @description Share of the whole; all of a rubric sum to exactly 1. */
            readonly weight: number;
        };
        readonly CriterionDto: {
            /** @default null */
            readonly criticalBelow: number | null;
            /**
             * @default null
             * @enum {string|null}
             */
            readonly evaluator: "conformance" | "cycle-time" | "first-pass-yield" | "dimension" | "measuring-accuracy" | "safety" | "fault-handling" | "documentation" | null;
            readonly id: string;
            readonly name: string;
            readonly nameEn: string;
            /** @default {} */
            readonly params: {
                readonly [key: string]: unknown;
            };
            /** @enum {string} */
            readonly type: "auto" | "manual" | "hybrid";
            /** @description 0 to 1; all of a rubric sum to 1. */
            readonly weight: number;
        };
        readonly CsvColumnsDto: {
            readonly instrument?: string;
            readonly key?: string;
            readonly lsl?: string;
            readonly name?: string;
            readonly nominal?: string;
            readonly order?: string;
            readonly part?: string;
            readonly piece?: string;
            readonly quality?: string;
            readonly result?: string;
            readonly serial?: string;
            readonly time?: string;
            readonly unit?: string;
            readonly usl?: string;
            readonly value?: string;
        };
        /** @description How a measuring program writes its tables. */
        readonly CsvLayout: {
            /** @description The heading of each column that is read, word for word. */
            readonly columns: {
                readonly instrument?: string;
                readonly key?: string;
                readonly lsl?: string;
                readonly name?: string;
                readonly nominal?: string;
                readonly order?: string;
                readonly part?: string;
                readonly piece?: string;
                readonly quality?: string;
                readonly result?: string;
                readonly serial?: string;
                readonly time?: string;
                readonly unit?: string;
                readonly usl?: string;
                readonly value?: string;
            };
            /** @enum {string} */
            readonly decimalMark: "," | ".";
            /** @enum {string} */
            readonly delimiter: "comma" | "semicolon" | "tab";
            /** @description Line with the headings, from 1; what stands above is not read. */
            readonly headingLine: number;
        };
        readonly CsvLayoutDto: {
            readonly columns: components["schemas"]["CsvColumnsDto"];
            /** @enum {string} */
            readonly decimalMark: "." | ",";
            /** @enum {string} */
            readonly delimiter: "comma" | "semicolon" | "tab";
            /** @description Line with the headings, from 1. */
            readonly headingLine: number;
        };
        readonly CurrentState: {
            readonly jobOrderId: string | null;
            /**
             * Format: date-time
             * @description Null while nothing was ever said of the unit.
             */
            readonly since: string | null;
            /** @enum {string} */
            readonly state: "blocked" | "fault" | "idle" | "maintenance" | "off" | "producing" | "setup" | "starved" | "unknown";
            readonly workOrderId: string | null;
        };
        readonly CustomerAnswerDto: {
            readonly agreed: boolean;
            readonly note: string;
        };
        readonly CusumDto: {
            readonly h: number;
            readonly k: number;
        };
        /** @description Reference value k and decision interval h of a CUSUM chart in σ of what is plotted (usual: 0.5 and 5; ISO 7870-4). */
        readonly CusumSetting: {
            readonly h: number;
            readonly k: number;
        };
        readonly DeclareRecallDto: {
            /** Format: date-time */
            readonly from?: string;
            /** @description True: what is available of it is put on hold. */
            readonly hold: boolean;
            /** Format: uuid */
            readonly lotId?: string;
            readonly reason: string;
            /** Format: date-time */
            readonly to?: string;
            /** Format: uuid */
            readonly workUnitId?: string;
        };
        readonly DependencyHealth: {
            readonly figures: {
                readonly [key: string]: unknown;
            };
            readonly name: string;
            readonly ok: boolean;
        };
        readonly Diagnosis: {
            /** @description What the server shows for the security that is wanted; else the first it shows. */
            readonly certificate: components["schemas"]["CertificateInfo"] | null;
            readonly endpoints: readonly components["schemas"]["OfferedEndpoint"][];
            readonly namespaces: readonly string[];
            readonly nodes: readonly components["schemas"]["NodeFinding"][];
            /** @description Server clock minus ours, ms. */
            readonly skewMs: number | null;
            readonly steps: readonly components["schemas"]["DiagnosisStep"][];
        };
        readonly DiagnosisStep: {
            /** @description How long it took, ms. */
            readonly ms: number;
            readonly problem: components["schemas"]["ConnectionProblem"] | null;
            /**
             * @description `skipped`: something before it failed, or it does not apply.
             * @enum {string}
             */
            readonly state: "failed" | "ok" | "skipped" | "warning";
            /** @enum {string} */
            readonly step: "certificate" | "clock" | "endpoint" | "namespaces" | "nodes" | "reach" | "session";
        };
        readonly DiscardedEntryDto: {
            /** @description Code of the refusal. */
            readonly code: string;
            /** @description What was entered, as JSON. */
            readonly entered: string;
            readonly givenAt: string;
            /** Format: uuid */
            readonly jobOrderId: string;
            /**
             * Format: uuid
             * @description The idempotency key it was to be sent with.
             */
            readonly key: string;
            /** Format: uuid */
            readonly madeBy?: string;
            readonly path: string;
            readonly reason: string;
            /** @description `start`, `step`, `report` … */
            readonly what: string;
        };
        /** @description What the board says of some of the units. */
        readonly Disposition: {
            /** Format: date-time */
            readonly approvedAt: string | null;
            readonly approvedBy: string | null;
            /** @enum {string} */
            readonly customer: "agreed" | "asked" | "not-needed" | "refused";
            /** Format: date-time */
            readonly customerAt: string | null;
            readonly customerNote: string | null;
            /** Format: date-time */
            readonly executedAt: string | null;
            readonly executedBy: string | null;
            readonly id: string;
            /** Format: date-time */
            readonly inspectedAt: string | null;
            readonly inspectedBy: string | null;
            readonly inspectedNote: string | null;
            readonly inspectedOk: boolean | null;
            /** @enum {string} */
            readonly kind: "concession" | "repair" | "return" | "rework" | "scrap" | "sort";
            readonly note: string;
            /** @description What was done. */
            readonly outcome: string | null;
            /** Format: date-time */
            readonly proposedAt: string;
            readonly proposedBy: string | null;
            readonly quantity: string;
            readonly reworkJobId: string | null;
            readonly serials: readonly string[];
            /** @enum {string} */
            readonly status: "approved" | "executed" | "proposed" | "withdrawn";
            /** @description Of a concession: the last day on which it may be made use of. */
            readonly validUntil: string | null;
        };
        readonly DispositionDto: {
            /** @enum {string} */
            readonly kind: "rework" | "repair" | "concession" | "scrap" | "return" | "sort";
            readonly note: string;
            readonly quantity: string;
            readonly serials?: readonly string[];
            /** @description Of a concession: its last day. */
            readonly validUntil?: string;
        };
        /** @description A document with all its revisions, newest first. */
        readonly DocumentDetail: {
            readonly code: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "cad" | "drawing" | "nc-program" | "other";
            readonly materialId: string | null;
            readonly name: string;
            readonly nameEn: string;
            readonly revisions: readonly components["schemas"]["DocumentRevision"][];
        };
        /** @description One revision: a file that is never exchanged. At most one revision of a document is released. */
        readonly DocumentRevision: {
            readonly changeNote: string;
            readonly createdAt: string;
            readonly createdBy: string | null;
            readonly documentId: string;
            readonly fileId: string;
            readonly fileName: string;
            readonly id: string;
            readonly mediaType: string;
            readonly releasedAt: string | null;
            readonly releasedBy: string | null;
            /** @description As the drawing says: A, B, … or 1, 2, … */
            readonly revision: string;
            /** @description Counts every change of this row; for `If-Match`. */
            readonly rowVersion: number;
            readonly size: number;
            /** @enum {string} */
            readonly status: "draft" | "obsolete" | "released";
        };
        /** @description A measurement in doubt. */
        readonly DoubtedMeasurement: {
            readonly balloon: string;
            readonly characteristic: string;
            readonly characteristicEn: string;
            /** @description False once a later measurement corrects it. */
            readonly current: boolean;
            readonly entered: string;
            readonly id: string;
            readonly jobOrderId: string | null;
            /** Format: date-time */
            readonly measuredAt: string;
            readonly piece: number;
            readonly subjectId: string;
            readonly unit: string;
            /** @enum {string|null} */
            readonly verdict: "ng" | "ok" | null;
        };
        /** @description One code of the tree. Its first letter says where its time counts (ISO 22400-2). */
        readonly DowntimeReason: {
            readonly code: string;
            readonly name: string;
            readonly nameEn: string;
            readonly parentCode: string | null;
            readonly retired: boolean;
        };
        readonly DraftContentDto: {
            readonly changeNote?: string;
            readonly links: readonly components["schemas"]["OperationLinkDto"][];
            readonly operations: readonly components["schemas"]["OperationDto"][];
        };
        /** @description How what somebody is writing stands to what is stored by now. */
        readonly DraftStanding: {
            readonly changedAt: string;
            /** @description In another window of their own. */
            readonly changedByCaller: boolean;
            /** @description Null where the software did it, or the caller may not see names. */
            readonly changedByName: string | null;
            /** @description What is being written says otherwise than what is stored. */
            readonly differences: components["schemas"]["Comparison"];
            readonly stored: components["schemas"]["RoutingVersionDetail"];
        };
        readonly DraftTestDto: {
            /**
             * Format: uuid
             * @description The connection that is being changed: its password is used where none is given.
             * @default null
             */
            readonly connectionId: string | null;
            readonly enabled: boolean;
            readonly endpointUrl: string;
            /** @default null */
            readonly jobReceiverNode: string | null;
            /** @default null */
            readonly jobResponsesNode: string | null;
            /** @description Left out: the stored one stays. Never answered. */
            readonly password?: string;
            /** @enum {string} */
            readonly securityMode: "None" | "Sign" | "SignAndEncrypt";
            /** @enum {string} */
            readonly securityPolicy: "None" | "Basic256Sha256" | "Aes128_Sha256_RsaOaep" | "Aes256_Sha256_RsaPss";
            /** @description The first that is true tells the machine's state. Left out: the stored ones stay. */
            readonly states?: readonly components["schemas"]["StateRuleDto"][];
            /** @description Left out: the stored map stays, or the template's is taken. */
            readonly tags?: readonly components["schemas"]["TagDto"][];
            /** @enum {string} */
            readonly template: "generic" | "linelab-virtual-line";
            /** @enum {string} */
            readonly trust: "known" | "first-use";
            /** @default null */
            readonly userName: string | null;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        /** @description A point as a page draws it. */
        readonly DrawnPoint: {
            readonly at: string;
            readonly id: number;
            /** @description Mean, value, count, share, EWMA or upper sum. */
            readonly location: number;
            /** @description 1, 2, … in the whole chart; null when it has just been added and nobody has counted. */
            readonly position: number | null;
            readonly readings: readonly number[];
            /** @description Codes of the rules whose pattern ends here. */
            readonly signals: {
                readonly location: readonly string[];
                readonly spread: readonly string[];
            };
            /** @description Range, standard deviation, moving range or lower sum. */
            readonly spread: number | null;
            /** @description Why no rule looks back over this point: `order`, `unit`, `tool`, `limits`. */
            readonly starts: readonly string[];
            readonly workUnitId: string | null;
        };
        readonly EffectivenessDto: {
            /** @description Absent: the check is planned for that day. */
            readonly effective?: boolean;
            readonly note: string;
            readonly on: string;
        };
        readonly EndLessonDto: {
            /** @description What the next lesson should know, left at every job. */
            readonly note?: string;
        };
        /** @description An engineering change 工程变更 of an order under way. */
        readonly EngineeringChange: {
            readonly decidedAt: string | null;
            /** @description Who approved or rejected it, or took it back. */
            readonly decidedBy: string | null;
            readonly decisionNote: string | null;
            readonly fromVersionId: string;
            readonly id: string;
            readonly reason: string;
            readonly requestedAt: string;
            readonly requestedBy: string | null;
            /** @enum {string} */
            readonly status: "approved" | "rejected" | "requested" | "withdrawn";
            readonly toVersionId: string;
            readonly workOrderId: string;
        };
        /** @description An engineering change as people read it. */
        readonly EngineeringChangeView: {
            readonly decidedAt: string | null;
            /** @description Who approved or rejected it, or took it back. */
            readonly decidedBy: string | null;
            readonly decidedByName: string | null;
            readonly decisionNote: string | null;
            readonly fromVersionId: string;
            readonly id: string;
            readonly reason: string;
            readonly requestedAt: string;
            readonly requestedBy: string | null;
            readonly requestedByName: string | null;
            /** @enum {string} */
            readonly status: "approved" | "rejected" | "requested" | "withdrawn";
            readonly toVersionId: string;
            readonly workOrderId: string;
        };
        readonly EnrolStationDto: {
            /** @description What is written on the screen, e.g. "数控车 平板 1". */
            readonly label: string;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        /** @description When calls go to the next level, as this school wants it. */
        readonly Escalation: {
            readonly id: string;
            readonly rules: readonly components["schemas"]["EscalationRule"][];
            readonly version: number;
        };
        readonly EscalationDto: {
            /** @description To level 4, unless it is resolved. */
            readonly headAfter: number;
            /** @description To level 2, unless it is acknowledged. */
            readonly instructorAfter: number;
            /** @description To level 3, unless it is resolved. */
            readonly workshopAfter: number;
        };
        /** @description From when on a call concerns a level: so long after it was raised, unless it has come that far by then. */
        readonly EscalationRule: {
            readonly afterSeconds: number;
            /** @enum {number} */
            readonly level: 2 | 3 | 4;
            /** @enum {string} */
            readonly unless: "acknowledged" | "resolved";
        };
        /** @description An index with its confidence interval (95 % unless asked otherwise). */
        readonly Estimate: {
            readonly high: number;
            readonly low: number;
            readonly value: number;
        };
        readonly EwmaDto: {
            readonly lambda: number;
            readonly width: number;
        };
        /** @description λ and the width L of an EWMA chart in σ (usual: 0.2 and 3; ISO 7870-6). */
        readonly EwmaSetting: {
            readonly lambda: number;
            readonly width: number;
        };
        readonly ExecutionGate: {
            /** @enum {string} */
            readonly code: "assigned" | "dispatched" | "documents-released" | "first-article" | "gauge-valid" | "line-open" | "lot-not-held" | "lots-loaded" | "machine-accepts" | "machine-connected" | "material-available" | "order-released" | "pieces-not-held" | "program-loaded" | "qualification" | "quantity-received" | "safety-check" | "safety-failed" | "team" | "tools-issued" | "work-unit-free" | "work-unit-usable";
            readonly open: boolean;
            readonly params: {
                readonly [key: string]: (string | number | readonly string[] | boolean) | null;
            };
        };
        readonly FaultDto: {
            /** @description How many seconds or parts; left out for `now`. */
            readonly after?: number;
            /** @enum {string} */
            readonly fault: "tool-break" | "sensor-stuck" | "wrong-offset" | "wrong-material" | "air-pressure-loss" | "jam" | "network-loss" | "plc-clock-off";
            /** @description Seconds of the floor; left out: until it is cleared. */
            readonly lastsSeconds?: number;
            /**
             * @description At once, after seconds of the floor, or after parts.
             * @enum {string}
             */
            readonly trigger: "now" | "seconds" | "parts";
        };
        /** @description A fault of the catalogue and where it can be set now. */
        readonly FaultKind: {
            /**
             * @description What ends it: a remedy, or the time alone that must be set for it.
             * @enum {string}
             */
            readonly ends: "remedy" | "time";
            /** @enum {string} */
            readonly fault: "air-pressure-loss" | "jam" | "network-loss" | "plc-clock-off" | "sensor-stuck" | "tool-break" | "wrong-material" | "wrong-offset";
            /** @description Work units with a machine that takes it, along the line. */
            readonly workUnitIds: readonly string[];
        };
        /** @description A field that says something else in the other version; `null`: it is not there. */
        readonly FieldChange: {
            readonly field: string;
            readonly from: string | null;
            readonly to: string | null;
        };
        /** @description One place in the input that is wrong; `pointer` is a JSON Pointer (RFC 6901) into the request body. */
        readonly FieldProblem: {
            readonly code: string;
            readonly params?: {
                readonly [key: string]: (string | number | readonly string[] | boolean) | null;
            };
            readonly pointer: string;
        };
        /** @description The KPIs of one subject on lines of one mode: real and virtual are never one figure. */
        readonly Figure: {
            readonly code: string;
            readonly id: string;
            readonly kpis: readonly components["schemas"]["NamedKpi"][];
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly name: string;
            readonly nameEn: string;
            readonly quantities: components["schemas"]["OutputSum"];
            readonly times: components["schemas"]["Times"];
        };
        /** @description A figure with what it is the sum of. */
        readonly FigureWithParts: {
            readonly code: string;
            readonly id: string;
            readonly kpis: readonly components["schemas"]["NamedKpi"][];
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly name: string;
            readonly nameEn: string;
            readonly parts: readonly components["schemas"]["Figure"][];
            readonly quantities: components["schemas"]["OutputSum"];
            readonly times: components["schemas"]["Times"];
        };
        /** @description A value of a file and where it goes. */
        readonly FileLine: {
            readonly balloon: string | null;
            /** @description What the file calls the characteristic. */
            readonly called: string;
            readonly characteristicId: string | null;
            /** @enum {string} */
            readonly dataQuality: "bad" | "good" | "uncertain";
            /** @enum {string} */
            readonly fate: "known" | "left-out" | "new" | "no-value" | "replaces" | "wrong";
            readonly instrument: string | null;
            readonly line: number;
            readonly measuredAt: string | null;
            readonly name: string | null;
            readonly nameEn: string | null;
            readonly piece: number | null;
            /** @description As it stands in the file, with the unit the file gives it. */
            readonly read: string;
            readonly readUnit: string | null;
            readonly resultId: string | null;
            readonly serial: string | null;
            readonly unit: string;
            /** @description As it is judged and kept, in the unit of the plan. */
            readonly value: string | null;
            /** @enum {string|null} */
            readonly verdict: "ng" | "ok" | null;
        };
        /** @description What is wrong with a file, and where. */
        readonly FileProblem: {
            readonly code: string;
            /** @description Heading, K-field or element; null when the whole line is meant. */
            readonly column: string | null;
            readonly line: number;
            readonly params: {
                readonly [key: string]: (string | number | readonly string[] | boolean) | null;
            };
        };
        /** @description What a file says of an inspection, and whether it was taken in. */
        readonly FileTaking: {
            /** @description The same file, when it was taken in before; then nothing changes. */
            readonly already: components["schemas"]["TakenFile"] | null;
            readonly applied: boolean;
            /** @description How many lines come to what. */
            readonly counts: {
                readonly known: number;
                readonly "left-out": number;
                readonly new: number;
                readonly "no-value": number;
                readonly replaces: number;
                readonly wrong: number;
            };
            /** @enum {string} */
            readonly format: "csv" | "dfq" | "qif";
            readonly lines: readonly components["schemas"]["FileLine"][];
            readonly name: string;
            readonly problems: readonly components["schemas"]["FileProblem"][];
            readonly sha256: string;
            /** @description What to look at, although it could be taken in. */
            readonly warnings: readonly components["schemas"]["FileProblem"][];
        };
        /** @description A nonconformity found on one unit of the sample. */
        readonly Finding: {
            readonly characteristic: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            /** @description As it was read; null where it is only good or not. */
            readonly reading: string | null;
            /** @description Which unit of the sample, from 1. */
            readonly unit: number;
        };
        readonly FindingDto: {
            readonly characteristic: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            readonly reading?: string;
            /** @description Which unit of the sample, from 1. */
            readonly unit: number;
        };
        readonly FinishOrderDto: {
            /** @description What was done. */
            readonly action: string;
            /** @enum {string} */
            readonly cause: "S" | "E" | "T" | "M" | "Q" | "H" | "U" | "X";
            readonly parts?: readonly components["schemas"]["SparePartDto"][];
        };
        /** @description What a first-article report 首件检验报告 of an order says: every balloon, what covers it, and who has signed. */
        readonly FirstArticleAccount: {
            readonly articles: readonly components["schemas"]["InspectedArticle"][];
            /** @description In the order of the operations, each in the order of its plan. */
            readonly characteristics: readonly components["schemas"]["AccountedCharacteristic"][];
            readonly coverage: components["schemas"]["Coverage"];
            /** @description The newest; null while nobody has signed. */
            readonly signature: components["schemas"]["ReportSignature"] | null;
            readonly workOrderId: string;
        };
        readonly FirstArticleList: {
            readonly items: readonly components["schemas"]["FirstArticleView"][];
            /** @enum {unknown|null} */
            readonly nextCursor: null;
        };
        readonly FirstArticleView: {
            /** @enum {string} */
            readonly cause: "after-repair" | "new-order" | "program-change" | "rejected" | "scrapped" | "tool-change";
            /** Format: date-time */
            readonly decidedAt: string | null;
            readonly id: string;
            readonly missing: readonly ("mutual" | "self" | "special")[];
            /** Format: date-time */
            readonly openedAt: string;
            /** @description The piece within the inspection: 1 of a new order, the next one after a change. */
            readonly piece: number;
            /** @description Why it was rejected. */
            readonly reason: string | null;
            readonly signatures: readonly {
                readonly by: components["schemas"]["SeenPerson"];
                /** @enum {string} */
                readonly role: "mutual" | "self" | "special";
                /** Format: date-time */
                readonly signedAt: string;
            }[];
            /** @enum {string} */
            readonly status: "approved" | "cancelled" | "open" | "rejected" | "replaced";
        };
        readonly FoundDto: {
            readonly A?: number;
            readonly B?: number;
            readonly C?: number;
        };
        readonly FreezeDto: {
            /** @description First and last point of the base period, by their times. */
            readonly from: string;
            readonly reason: string;
            readonly to: string;
        };
        /** @description The plan of one class as it was found, kept on the lot whatever becomes of rules and tables. */
        readonly FrozenClass: {
            readonly ac: number;
            /** @description Edition of the standard whose table was read. */
            readonly edition: string | null;
            /** @description 百分之百检验: the sample is the lot. */
            readonly everything: boolean;
            /**
             * @description Letter of lot size and level; null where every unit is inspected without a table.
             * @enum {string|null}
             */
            readonly letter: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "J" | "K" | "L" | "M" | "N" | "P" | "Q" | "R" | null;
            readonly n: number;
            /**
             * @description Letter of the plan after the arrows.
             * @enum {string|null}
             */
            readonly planLetter: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "J" | "K" | "L" | "M" | "N" | "P" | "Q" | "R" | null;
            readonly re: number;
            readonly rule: components["schemas"]["ClassRule"];
            /**
             * @description Of a class that switches; null for every unit, c = 0 and isolated lots.
             * @enum {string|null}
             */
            readonly severity: "normal" | "reduced" | "tightened" | null;
            /** @description The table has not been compared with a bought copy of the standard. */
            readonly unverified: boolean;
        };
        /** @description A document in a work directive: the revision that was released at the time, and no other. */
        readonly FrozenDocument: {
            readonly code: string;
            readonly documentId: string;
            readonly fileId: string;
            readonly fileName: string;
            /** @enum {string} */
            readonly kind: "cad" | "drawing" | "nc-program" | "other";
            readonly mediaType: string;
            readonly name: string;
            readonly nameEn: string;
            readonly revision: string;
            readonly revisionId: string;
        };
        readonly FrozenPlan: {
            readonly classes: {
                readonly A?: components["schemas"]["FrozenClass"];
                readonly B?: components["schemas"]["FrozenClass"];
                readonly C?: components["schemas"]["FrozenClass"];
            };
            readonly limitingQuality: string | null;
            /** @description Units to draw: the largest sample any class needs. */
            readonly n: number;
            /** @description Units in the lot. */
            readonly size: number;
        };
        /** @description One source of variation, as σ in the unit of the characteristic. */
        readonly GageFigure: {
            /** @description 100·σ²/TV². */
            readonly contribution: number | null;
            /** @description 100·σ/TV. These do not add up to 100, their squares do. Null without any variation. */
            readonly percent: number | null;
            /** @description 100·6σ/(USL−LSL); null without a two-sided tolerance. */
            readonly percentOfTolerance: number | null;
            readonly sigma: number;
        };
        /** @description The figures of a Gage R&R report, by either method. */
        readonly GageReport: {
            /** @description Reproducibility 再现性, appraiser variation AV (with the interaction, if that counts). */
            readonly av: components["schemas"]["GageFigure"];
            /** @description Repeatability 重复性, equipment variation EV. */
            readonly ev: components["schemas"]["GageFigure"];
            /** @enum {string|null} */
            readonly grade: "conditional" | "fit" | "unfit" | null;
            readonly grr: components["schemas"]["GageFigure"];
            /** @enum {string} */
            readonly method: "anova" | "average-and-range";
            /** @description Number of distinct categories ⌊1.41·PV/GRR⌋ 可区分类别数; null if the gauge shows no variation. */
            readonly ndc: number | null;
            /** @description Part variation PV 零件变差. */
            readonly pv: components["schemas"]["GageFigure"];
            /** @description Total variation TV. */
            readonly tv: components["schemas"]["GageFigure"];
        };
        /** @description A gauge 量具: one thing with a number of its own. */
        readonly Gauge: {
            /** @description Day of the last good calibration, and until which day it holds. */
            readonly calibratedOn: string | null;
            readonly code: string;
            /** @enum {string} */
            readonly condition: "due-soon" | "overdue" | "uncalibrated" | "valid";
            readonly dueOn: string | null;
            /** @description What characteristics ask for 量具类别: any gauge of the class will do. */
            readonly gaugeClass: string;
            readonly id: string;
            /** @description How long a calibration holds. */
            readonly intervalMonths: number;
            /** @description Where it is kept. */
            readonly location: string;
            /** @description In words, such as `0–150 mm`. */
            readonly measuringRange: string | null;
            readonly name: string;
            readonly nameEn: string;
            /** @description Why it is out of service, failed or retired. */
            readonly reason: string | null;
            /** @description Smallest step it shows; null together with its unit for a limit gauge, which shows none. */
            readonly resolution: string | null;
            readonly serialNumber: string | null;
            /** @enum {string} */
            readonly status: "failed" | "in-use" | "out-of-service" | "retired";
            readonly unit: string | null;
            readonly version: number;
            /** @description The work unit it stands at and measures at only, such as a coordinate measuring machine; null: it is carried. */
            readonly workUnitId: string | null;
        };
        /** @description A class an inspection asks for: what is taken, and what could be. */
        readonly GaugeChoices: {
            /** @description Those not retired that may measure here, the usable ones first. */
            readonly choices: readonly {
                /** @description Day of the last good calibration, and until which day it holds. */
                readonly calibratedOn: string | null;
                readonly code: string;
                /** @enum {string} */
                readonly condition: "due-soon" | "overdue" | "uncalibrated" | "valid";
                readonly dueOn: string | null;
                /** @description What characteristics ask for 量具类别: any gauge of the class will do. */
                readonly gaugeClass: string;
                readonly id: string;
                /** @description How long a calibration holds. */
                readonly intervalMonths: number;
                /** @description Where it is kept. */
                readonly location: string;
                /** @description In words, such as `0–150 mm`. */
                readonly measuringRange: string | null;
                readonly name: string;
                readonly nameEn: string;
                /** @description Why it is out of service, failed or retired. */
                readonly reason: string | null;
                /** @description Smallest step it shows; null together with its unit for a limit gauge, which shows none. */
                readonly resolution: string | null;
                readonly serialNumber: string | null;
                /** @enum {string} */
                readonly status: "failed" | "in-use" | "out-of-service" | "retired";
                readonly unit: string | null;
                readonly usable: boolean;
                readonly version: number;
                /** @description The work unit it stands at and measures at only, such as a coordinate measuring machine; null: it is carried. */
                readonly workUnitId: string | null;
            }[];
            /** @description Number of the gauge; null while none is chosen. */
            readonly code: string | null;
            /** @description Until which day its calibration holds. */
            readonly dueOn: string | null;
            readonly gaugeClass: string;
            /** @description Whether somebody has to choose: the school has gauges of the class, and none stands here alone. */
            readonly toChoose: boolean;
        };
        readonly GaugeDto: {
            readonly code: string;
            readonly gaugeClass: string;
            /** @description How long a calibration holds, in months. */
            readonly intervalMonths: number;
            readonly location: string;
            /** @description In words, such as `0–150 mm`. */
            readonly measuringRange?: string;
            readonly name: string;
            readonly nameEn: string;
            /** @description Smallest step it shows, together with its unit; neither for a limit gauge. */
            readonly resolution?: string;
            readonly serialNumber?: string;
            readonly unit?: string;
            /**
             * Format: uuid
             * @description Where it stands, when it measures nowhere else.
             */
            readonly workUnitId?: string;
        };
        /** @description With which gauge of a class an inspection is measured. */
        readonly GaugeInUse: {
            /** @description Number of the gauge; null while none is chosen. */
            readonly code: string | null;
            /** @description Until which day its calibration holds. */
            readonly dueOn: string | null;
            readonly gaugeClass: string;
            /** @description Whether somebody has to choose: the school has gauges of the class, and none stands here alone. */
            readonly toChoose: boolean;
        };
        readonly GaugeReasonDto: {
            readonly reason: string;
        };
        /** @description A geometrical tolerance 几何公差 without its value, which is the upper limit of the characteristic. */
        readonly GeometricTolerance: {
            /** @description In their order, primary first; at most three. */
            readonly datums: readonly string[];
            /** @enum {string} */
            readonly symbol: "angularity" | "circular-run-out" | "coaxiality" | "cylindricity" | "flatness" | "line-profile" | "parallelism" | "perpendicularity" | "position" | "roundness" | "straightness" | "surface-profile" | "symmetry" | "total-run-out";
        };
        readonly GeometricToleranceDto: {
            /** @description Primary first: `A`, or `A-B` for a common datum. */
            readonly datums: readonly string[];
            /** @enum {string} */
            readonly symbol: "straightness" | "flatness" | "roundness" | "cylindricity" | "line-profile" | "surface-profile" | "parallelism" | "perpendicularity" | "angularity" | "position" | "coaxiality" | "symmetry" | "circular-run-out" | "total-run-out";
        };
        readonly GraphEdge: {
            readonly at: string;
            /** @description The lot that was used. */
            readonly from: string;
            readonly jobOrderId: string | null;
            readonly quantity: string;
            /** @description The lot it went into. */
            readonly to: string;
            readonly unit: string;
        };
        /** @description The values of one group as a box; the group is null for values of which nobody knows. */
        readonly GroupedBox: {
            readonly box: components["schemas"]["Box"];
            readonly group: components["schemas"]["BoxGroup"] | null;
        };
        readonly HandOverDto: {
            /** @description What the next one should know. */
            readonly note: string;
        };
        readonly HandOverView: {
            readonly by: components["schemas"]["SeenPerson"];
            readonly id: string;
            readonly note: string | null;
            /** @description Written by the person asking. */
            readonly own: boolean;
            /** @description Why the job was paused; null when it was not. */
            readonly reason: string | null;
            /** @description Neither good nor scrapped then. */
            readonly remaining: string;
            /** Format: date-time */
            readonly takenAt: string | null;
            /** @description Null while nobody has read it. */
            readonly takenBy: components["schemas"]["SeenPerson"] | null;
            /** Format: date-time */
            readonly writtenAt: string;
        };
        /** @description Bars of equal width; bar i holds values from start + i·width on. */
        readonly Histogram: {
            readonly counts: readonly number[];
            /** @description For the bell curve over the bars: density × n × width. */
            readonly mean: number;
            readonly s: number;
            readonly start: number;
            readonly width: number;
        };
        readonly History: {
            /** @description True when more orders took part than are told of. */
            readonly more: boolean;
            readonly orders: readonly components["schemas"]["TracedOrder"][];
        };
        /** @description Why something must not be used for now, and who said so; nobody where the software did. */
        readonly Hold: {
            readonly at: string;
            readonly by: string | null;
            readonly reason: string;
        };
        /** @description Something a row has become, for whoever imports to open. */
        readonly Imported: {
            readonly id: string;
            /** @description What people call it, such as its number. */
            readonly label: string;
            /** @description Key of the sheet. */
            readonly sheet: string;
        };
        readonly ImportResult: {
            readonly applied: boolean;
            /** @description Rows by sheet key. */
            readonly counts: {
                readonly [key: string]: number;
            };
            /** @description What rows have become, the first ones of a long list. */
            readonly imported: readonly components["schemas"]["Imported"][];
            readonly problems: readonly components["schemas"]["SheetProblem"][];
            /** @description What to look at, although everything could be imported. */
            readonly warnings: readonly components["schemas"]["SheetProblem"][];
        };
        /** @description How far an import is: rows written of all rows. One that has not begun, or that is forgotten, is waiting. */
        readonly ImportState: {
            readonly done: number;
            /** @enum {string} */
            readonly phase: "checking" | "done" | "reading" | "waiting" | "writing";
            readonly total: number;
        };
        /** @description Cp, CPL, CPU, Cpk of one σ (or Pp, PPL, PPU, Ppk); null where a limit is missing. Negative when the mean is outside. */
        readonly Indices: {
            readonly actual: components["schemas"]["Estimate"] | null;
            readonly lower: number | null;
            readonly potential: components["schemas"]["Estimate"] | null;
            readonly upper: number | null;
        };
        readonly InspectDto: {
            readonly note: string;
            readonly ok: boolean;
        };
        /** @description The first-article inspection 首检 of an operation that asks for one. */
        readonly InspectedArticle: {
            readonly isApproved: boolean;
            readonly jobOrderId: string;
            readonly operationNumber: number;
            readonly piece: number;
            readonly signatures: readonly {
                readonly name: string | null;
                /** @enum {string} */
                readonly role: "mutual" | "self" | "special";
                /** Format: date-time */
                readonly signedAt: string;
            }[];
        };
        readonly InspectedCharacteristic: {
            /** @description Balloon number 气泡号 on the drawing. */
            readonly balloon: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            /** @description Decimals to display. A value is judged as entered (GB/T 8170 全数值比较法). */
            readonly decimals: number;
            /** @description Class of gauges 量具类别 it is measured with; null: any. */
            readonly gaugeClass: string | null;
            /** @description A geometrical tolerance 几何公差, whose value is `usl`; null: a size, a roughness or anything else. */
            readonly geometric: components["schemas"]["GeometricTolerance"] | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "attribute" | "variable";
            readonly lsl: string | null;
            readonly mandatory: boolean;
            /** @description In order of piece, and for one piece in order of entry. */
            readonly measurements: readonly components["schemas"]["Measurement"][];
            readonly name: string;
            readonly nameEn: string;
            /** @description Plain decimals; all three null for an attribute 计数特性. */
            readonly nominal: string | null;
            /** @description The pieces to be measured. */
            readonly pieces: readonly number[];
            readonly place: components["schemas"]["BalloonPlace"] | null;
            /** @description What the drawing asks for, in its own words; empty where the limits say it all. */
            readonly requirement: string;
            readonly sampling: components["schemas"]["Sampling"];
            readonly unit: string;
            readonly usl: string | null;
            /** @description Zone of the sheet 图区, such as `B3`. */
            readonly zone: string | null;
        };
        /** @description An inspection 检验 with its frozen plan and everything measured. */
        readonly Inspection: {
            readonly characteristics: readonly components["schemas"]["InspectedCharacteristic"][];
            readonly decidedAt: string | null;
            readonly gate: components["schemas"]["QualityGate"];
            /** @description One for each class its characteristics ask for. */
            readonly gauges: readonly components["schemas"]["GaugeInUse"][];
            readonly id: string;
            readonly jobOrderId: string | null;
            readonly openedAt: string;
            readonly operationId: string;
            readonly quantity: string;
            /** @enum {string} */
            readonly status: "cancelled" | "conceded" | "failed" | "in-progress" | "open" | "passed";
            readonly subject: components["schemas"]["SubjectRef"];
            readonly version: number;
            readonly workOrderId: string | null;
            readonly workUnitId: string | null;
        };
        readonly InspectionReasonDto: {
            readonly reason: string;
        };
        readonly IssueDto: {
            readonly quantity: string;
            readonly reason: string;
        };
        readonly IssueJobToolDto: {
            readonly code: string;
        };
        readonly IssueToolDto: {
            /** Format: uuid */
            readonly workUnitId: string;
        };
        readonly ItemAnswerDto: {
            /** Format: uuid */
            readonly itemId: string;
            readonly note?: string;
            readonly ok?: boolean;
            readonly value?: string;
        };
        /** @description The quantity book of a job order, in the order's unit: received = good + scrap + rework + open. */
        readonly JobBalance: {
            /** @description The part of `good` that never went through rework. */
            readonly firstPassGood: string;
            readonly good: string;
            /** @description Given by material issue: at a first operation the order's quantity. */
            readonly issued: string;
            readonly received: string;
            /** @description Received − good − scrap. */
            readonly remaining: string;
            /** @description Taken out unstarted: back to the store when the job ended early, or split off behind a first operation. */
            readonly returned: string;
            /** @description Waiting for rework. */
            readonly rework: string;
            readonly scrap: string;
            /** @description Good and handed on to the next operations. */
            readonly transferred: string;
        };
        /** @description A job order 工序任务: one operation of a work order at one work unit. */
        readonly JobOrder: {
            /** @description Operations of the directive that do the same; one of them is this job's, as long as it is not dispatched. */
            readonly alternatives: readonly string[];
            readonly attemptId: string | null;
            readonly balance: components["schemas"]["JobBalance"];
            readonly code: string;
            /** @enum {string} */
            readonly control: "machine" | "person";
            readonly createdAt: string;
            readonly dispatchedAt: string | null;
            readonly dueAt: string | null;
            readonly endedAt: string | null;
            /** @description Units that will come here as far as is known: the order's quantity, later what did arrive in the end. */
            readonly expected: string;
            readonly holdReason: string | null;
            readonly id: string;
            /**
             * @description `rework`: done besides the routing; its good and scrap count at the job order it returns to.
             * @enum {string}
             */
            readonly kind: "operation" | "rework";
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly name: string;
            readonly nameEn: string;
            /** @description Number of the work order, a slash and the operation's number, and what tells a second one of it apart. */
            readonly number: string;
            readonly operationId: string;
            readonly operationNumber: number;
            readonly priority: number;
            readonly qualification: string | null;
            /** @enum {string} */
            readonly reporting: "machine" | "person";
            /** @description Of a rework job order: where its units come from and go back to. */
            readonly returnsTo: string | null;
            /** @description The how-manieth time its units are reworked; 0 for operations. */
            readonly reworkLoop: number;
            /** @description Of the units waiting for rework: out at rework job orders. */
            readonly reworkSent: string;
            /** @description Per piece. */
            readonly runSeconds: number;
            readonly setupSeconds: number;
            /** @description Of the units taken out unstarted (`balance.returned`): those that went into another order. */
            readonly splitOff: string;
            readonly startedAt: string | null;
            /** @enum {string} */
            readonly status: "aborted" | "cancelled" | "closed" | "completed" | "dispatched" | "held" | "pending" | "ready" | "running" | "skipped" | "suspended";
            /** @description Another one stands in its place since an engineering change. */
            readonly superseded: boolean;
            readonly transferBatch: string | null;
            readonly trialJobId: string | null;
            /** @description Null while the machine takes what it is asked, and for a job of people. */
            readonly trouble: components["schemas"]["JobTrouble"] | null;
            /** @description Of all its quantities: the order's. */
            readonly unit: string;
            readonly version: number;
            readonly workOrderId: string;
            readonly workUnitCode: string;
            readonly workUnitId: string;
        };
        readonly JobOrderDetail: {
            readonly allowedActions: readonly ("abort" | "block" | "cancel" | "close" | "complete" | "dispatch" | "hold" | "make-ready" | "resume" | "revoke" | "skip" | "start" | "suspend")[];
            /** @description Operations of the directive that do the same; one of them is this job's, as long as it is not dispatched. */
            readonly alternatives: readonly string[];
            readonly attemptId: string | null;
            readonly balance: components["schemas"]["JobBalance"];
            readonly code: string;
            /** @enum {string} */
            readonly control: "machine" | "person";
            readonly createdAt: string;
            readonly dispatchedAt: string | null;
            readonly dueAt: string | null;
            readonly endedAt: string | null;
            /** @description Units that will come here as far as is known: the order's quantity, later what did arrive in the end. */
            readonly expected: string;
            readonly holdReason: string | null;
            readonly id: string;
            /**
             * @description `rework`: done besides the routing; its good and scrap count at the job order it returns to.
             * @enum {string}
             */
            readonly kind: "operation" | "rework";
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly name: string;
            readonly nameEn: string;
            /** @description Number of the work order, a slash and the operation's number, and what tells a second one of it apart. */
            readonly number: string;
            readonly operationId: string;
            readonly operationNumber: number;
            readonly personIds: readonly string[];
            readonly priority: number;
            readonly qualification: string | null;
            /** @enum {string} */
            readonly reporting: "machine" | "person";
            /** @description Of a rework job order: where its units come from and go back to. */
            readonly returnsTo: string | null;
            /** @description The how-manieth time its units are reworked; 0 for operations. */
            readonly reworkLoop: number;
            /** @description Of the units waiting for rework: out at rework job orders. */
            readonly reworkSent: string;
            /** @description Per piece. */
            readonly runSeconds: number;
            readonly setupSeconds: number;
            /** @description Of the units taken out unstarted (`balance.returned`): those that went into another order. */
            readonly splitOff: string;
            readonly startedAt: string | null;
            /** @enum {string} */
            readonly status: "aborted" | "cancelled" | "closed" | "completed" | "dispatched" | "held" | "pending" | "ready" | "running" | "skipped" | "suspended";
            /** @description Another one stands in its place since an engineering change. */
            readonly superseded: boolean;
            readonly transferBatch: string | null;
            readonly trialJobId: string | null;
            /** @description Null while the machine takes what it is asked, and for a job of people. */
            readonly trouble: components["schemas"]["JobTrouble"] | null;
            /** @description Of all its quantities: the order's. */
            readonly unit: string;
            readonly version: number;
            readonly workOrderId: string;
            readonly workUnitCode: string;
            readonly workUnitId: string;
        };
        readonly JobReasonDto: {
            readonly reason: string;
        };
        readonly JobTeam: {
            readonly assignment: {
                /** @enum {string} */
                readonly mode: "people" | "qualified" | "team";
                readonly people: readonly components["schemas"]["SeenPerson"][];
                readonly reason: string | null;
            };
            readonly members: readonly components["schemas"]["TeamMate"][];
            /** @description How often the roles have gone round. */
            readonly round: number;
            /** @description Null for an order of no team. */
            readonly team: {
                readonly code: string;
                readonly name: string;
                readonly nameEn: string;
            } | null;
        };
        readonly JobTime: {
            /**
             * Format: date-time
             * @description When this was looked up, on the floor clock.
             */
            readonly at: string;
            /** @description Who is at it now. */
            readonly here: readonly components["schemas"]["PersonAtJob"][];
            /** @description What may be begun now. */
            readonly kinds: readonly ("help" | "run" | "setup" | "wait")[];
            /**
             * @description What the person asking is booked as.
             * @enum {string|null}
             */
            readonly mine: "help" | "run" | "setup" | "wait" | null;
            /** @description Until `at`. */
            readonly totals: readonly components["schemas"]["TimeTotal"][];
        };
        /** @description What a job order's machine has refused, until it takes it or somebody decides otherwise. */
        readonly JobTrouble: {
            /** @description What was asked of the machine, as OPC 10031-4 names it. */
            readonly action: string;
            /** @description Code with a text `error.<code>`. */
            readonly code: string;
            readonly params: {
                readonly [key: string]: (string | number | readonly string[] | boolean) | null;
            };
        };
        /** @description Calls of one kind in a span of time; times in seconds, null where no call has come so far. */
        readonly KindSummary: {
            readonly arrival: number | null;
            readonly calls: number;
            readonly escalated: number;
            /** @enum {string} */
            readonly kind: "help" | "material" | "quality" | "safety" | "stop";
            readonly repeats: number;
            readonly resolution: number | null;
            readonly response: number | null;
        };
        readonly LabelsDto: Record<string, never>;
        /** @description What waited the last time, and is written. */
        readonly LastSpool: {
            readonly most: number;
            readonly since: string;
            readonly until: string;
        };
        readonly LeaveTimeDto: {
            /**
             * Format: uuid
             * @description Somebody else who has left; the person acting when absent.
             */
            readonly personId?: string;
        };
        /** @description One committed fact as consumers, sockets and the API see it. */
        readonly LedgerEntry: {
            readonly actorId: string | null;
            readonly attemptId?: string | null;
            readonly causationId: string | null;
            readonly correlationId: string;
            readonly id: string;
            readonly jobOrderId?: string | null;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            /** @description When it happened at its source (floor clock). */
            readonly occurredAt: string;
            readonly onBehalfOf: string | null;
            /** @description Facts in figures and codes; never a personal name. */
            readonly payload: {
                readonly [key: string]: unknown;
            };
            /** @description Dense position in commit-safe order; the only number to resume from. */
            readonly pos: number;
            readonly reason: string | null;
            /** @description When the server stored it (wall clock). */
            readonly recordedAt: string;
            readonly subjectId: string;
            readonly trialJobId?: string | null;
            readonly type: string;
            readonly version: number;
            readonly workOrderId?: string | null;
            readonly workUnitId?: string | null;
        };
        /** @description The end of a class's lesson 下课收工, open until the next one takes the work up again. */
        readonly LessonEnd: {
            readonly classId: string;
            /** Format: date-time */
            readonly endedAt: string;
            readonly endedBy: string | null;
            readonly id: string;
            readonly note: string | null;
            /** Format: date-time */
            readonly resumedAt: string | null;
        };
        readonly LessonEndView: {
            readonly classId: string;
            /** Format: date-time */
            readonly endedAt: string;
            readonly endedBy: string | null;
            readonly id: string;
            readonly jobs: readonly components["schemas"]["LessonJobView"][];
            readonly note: string | null;
            /** Format: date-time */
            readonly resumedAt: string | null;
        };
        readonly LessonJobView: {
            readonly job: components["schemas"]["JobOrder"];
            readonly jobOrderId: string;
            /**
             * @description Null for a job of people.
             * @enum {string|null}
             */
            readonly machine: "at-rest" | "no-answer" | "stopping" | null;
            /**
             * @description Null until the next lesson.
             * @enum {string|null}
             */
            readonly outcome: "asked" | "ended" | "queued" | "resumed" | null;
            /** @description It ran and was paused; else it had stopped before. */
            readonly paused: boolean;
            readonly problems: readonly components["schemas"]["LessonProblem"][];
            readonly putAway: components["schemas"]["PutAway"] | null;
            /** @description Neither good nor scrapped when class ended. */
            readonly remaining: string;
        };
        /** @description Why a job could not go on. */
        readonly LessonProblem: {
            readonly code: string;
            readonly params: {
                readonly [key: string]: (string | number | readonly string[] | boolean) | null;
            };
        };
        /**
         * @description Frozen limits: plain data that is kept, revised and never computed anew at a point (our rule: phase I sets them, phase
         *     II holds to them).
         */
        readonly Limits: {
            readonly base: {
                readonly points: number;
                /** @description Fewer than 20 points: shown as preliminary 初步控制限 (our rule, from the usual 20–25 subgroups). */
                readonly preliminary: boolean;
                readonly values: number;
            };
            /** @description Mean of single values, or of the share or number counted: p̄, np̄, c̄, ū. */
            readonly center: number;
            readonly cusum: components["schemas"]["CusumSetting"] | null;
            readonly ewma: components["schemas"]["EwmaSetting"] | null;
            /** @enum {string} */
            readonly kind: "c" | "cusum" | "ewma" | "i-mr" | "np" | "p" | "u" | "xbar-r" | "xbar-s";
            /** @description What is drawn for points of size `n` (of the mean size, if sizes differed). */
            readonly location: components["schemas"]["Line"];
            /** @description Size of a point in the base period; null if sizes differed there (p, u, X̄-S): then ask {@link linesFor} with a size. */
            readonly n: number | null;
            /** @description σ̂ of single values within a subgroup; null where something is counted. */
            readonly sigma: number | null;
            /** @description Range, standard deviation or moving range; null for charts of one panel. */
            readonly spread: components["schemas"]["Line"] | null;
        };
        /** @description Limits as they were frozen, with the rules: phase II is judged by them, and only by them. */
        readonly LimitsRevision: {
            readonly baseFrom: string;
            readonly baseTo: string;
            /** @description Points after it are judged by this revision; null: from the first one on. */
            readonly effectiveAfter: string | null;
            readonly frozenAt: string;
            readonly frozenBy: string | null;
            readonly limits: components["schemas"]["Limits"];
            readonly reason: string;
            readonly revision: number;
            readonly rules: readonly components["schemas"]["Rule"][];
        };
        /** @description Centre line and control limits of one panel; `sigma` is the standard deviation of what is plotted (its zones). */
        readonly Line: {
            readonly cl: number;
            readonly lcl: number;
            readonly sigma: number;
            readonly ucl: number;
        };
        /** @description Something that was asked of the line. */
        readonly LineCommand: {
            /** @enum {string} */
            readonly action: "pause" | "reset" | "resume" | "speed" | "step";
            /** Format: date-time */
            readonly askedAt: string;
            readonly askedBy: string;
            /** Format: date-time */
            readonly endedAt: string | null;
            /** @description Why it was not done. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            readonly id: string;
            /** @description Code of the scenario that begins after a reset; null: none does. */
            readonly scenario: string | null;
            /** @description Of the chance that begins anew with a reset; null: the line's own. */
            readonly seed: number | null;
            /** @description How many times as fast as real time; null for every other action. */
            readonly speed: number | null;
            /**
             * @description `asked`: the line does not know of it yet.
             * @enum {string}
             */
            readonly state: "asked" | "done" | "refused";
        };
        readonly LineCommandDto: {
            /** @enum {string} */
            readonly action: "pause" | "resume" | "step" | "reset" | "speed";
            /** @description Only for `reset`: code of the scenario that begins afterwards. */
            readonly scenario?: string;
            /** @description Only for `speed`: how many times as fast as real time the floor clock is to run. */
            readonly speed?: number;
        };
        /** @description A command with the name of who gave it, where the one asking may know it. */
        readonly LineCommandView: {
            /** @enum {string} */
            readonly action: "pause" | "reset" | "resume" | "speed" | "step";
            /** Format: date-time */
            readonly askedAt: string;
            readonly askedBy: string;
            readonly askedByName: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            /** @description Why it was not done. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            readonly id: string;
            /** @description Code of the scenario that begins after a reset; null: none does. */
            readonly scenario: string | null;
            /** @description Of the chance that begins anew with a reset; null: the line's own. */
            readonly seed: number | null;
            /** @description How many times as fast as real time; null for every other action. */
            readonly speed: number | null;
            /**
             * @description `asked`: the line does not know of it yet.
             * @enum {string}
             */
            readonly state: "asked" | "done" | "refused";
        };
        readonly LineWorkUnit: {
            /** @description Null for a work unit without a machine. */
            readonly connection: components["schemas"]["Connection"] | null;
            /** @description The job it works on or is stopped at; null when there is none. */
            readonly job: components["schemas"]["JobOrder"] | null;
            readonly state: components["schemas"]["CurrentState"] | null;
            /** @description Jobs dispatched or ready behind it. */
            readonly waiting: number;
            readonly workUnit: components["schemas"]["WorkUnit"];
        };
        /** @description Where a converted trial job went; for staff alone. */
        readonly Links: {
            readonly assignmentId: string | null;
            readonly attemptId: string | null;
            readonly materialId: string;
            readonly routingVersionId: string;
            readonly taskId: string | null;
            readonly teamId: string | null;
            readonly workOrderId: string;
            readonly workOrderNumber: string;
        };
        /** @description A chart as a list shows it. */
        readonly ListedChart: {
            /** @description Made by itself for a critical or major variable characteristic (our rule). */
            readonly automatic: boolean;
            /** @description Balloon number 气泡号 of the characteristic. */
            readonly balloon: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            readonly cusum: components["schemas"]["CusumSetting"] | null;
            readonly decimals: number;
            readonly ewma: components["schemas"]["EwmaSetting"] | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "c" | "cusum" | "ewma" | "i-mr" | "np" | "p" | "u" | "xbar-r" | "xbar-s";
            readonly lastAt: string | null;
            /** @description Newest revision of the limits; null while there are none. */
            readonly limitsRevision: number | null;
            readonly lsl: string | null;
            readonly materialId: string;
            readonly name: string;
            readonly nameEn: string;
            readonly nominal: string | null;
            readonly openSignals: number;
            readonly operationNumber: number;
            readonly points: number;
            readonly preliminary: boolean | null;
            /** @description Those that judge now; what is measured later may be judged by others ({@link LimitsRevision}). */
            readonly rules: readonly components["schemas"]["Rule"][];
            /** @description Another order is another setup: no rule looks over it. */
            readonly splitAtOrder: boolean;
            /** @enum {string} */
            readonly subgroupBy: "count" | "order" | "time";
            /** @description Length of a subgroup, when it is made by time. */
            readonly subgroupMinutes: number | null;
            /** @description Pieces of a subgroup, when it is made by count. */
            readonly subgroupSize: number | null;
            readonly unit: string;
            readonly usl: string | null;
            readonly version: number;
            readonly workUnitId: string;
        };
        readonly LoadLotDto: {
            /** @description Number of the lot or serial, as a scan brings it. */
            readonly number: string;
        };
        /** @description A place and how many lots lie there. */
        readonly LocationTotal: {
            readonly location: string;
            readonly lots: number;
        };
        readonly LoginDto: {
            readonly password: string;
            readonly username: string;
        };
        /** @description A look-back 追溯: everything measured with a gauge since its last good calibration is in doubt. */
        readonly LookBack: {
            readonly calibrationId: string;
            /** Format: date-time */
            readonly closedAt: string | null;
            readonly gaugeCode: string;
            readonly gaugeId: string;
            readonly id: string;
            readonly note: string | null;
            /** Format: date-time */
            readonly openedAt: string;
            /** @description Day of the last good calibration; null when there was none. */
            readonly since: string | null;
            /** @enum {string} */
            readonly status: "closed" | "open";
            readonly subjects: readonly components["schemas"]["LookBackSubject"][];
            readonly version: number;
        };
        /** @description One order measured with the failed gauge. */
        readonly LookBackSubject: {
            /** Format: date-time */
            readonly decidedAt: string | null;
            readonly measurements: number;
            readonly note: string | null;
            /** @description The order, or what is inspected where it belongs to none. */
            readonly subjectId: string;
            /**
             * @description Null while nobody has looked.
             * @enum {string|null}
             */
            readonly verdict: "reviewed" | "suspect" | null;
            readonly workOrderId: string | null;
        };
        /** @description A line of the pareto. */
        readonly Loss: {
            readonly count: number;
            readonly ms: number;
            readonly reason: string;
        };
        /** @description A lot 批次, or one serial-numbered piece (a lot of one) of a material. */
        readonly Lot: {
            /** @description Of a lot that somebody holds or has rejected; null for one that waits for its first inspection. */
            readonly hold: components["schemas"]["Hold"] | null;
            readonly id: string;
            /** @description The job order that made it; null for what was bought. */
            readonly jobOrderId: string | null;
            readonly materialId: string;
            readonly number: string;
            /** @description What is left of it, over all places. */
            readonly quantity: string;
            /** @description What came in, in the material's unit. */
            readonly received: string;
            readonly receivedAt: string;
            /** @enum {string} */
            readonly status: "available" | "cancelled" | "consumed" | "quarantine" | "rejected" | "returned" | "scrapped";
            /** @description Where it lies, by location; empty when nothing is left. */
            readonly stock: readonly components["schemas"]["Stored"][];
            /** @description Who delivered it; null where the receipt named nobody. */
            readonly supplier: string | null;
            readonly supplierLot: string | null;
            readonly version: number;
            /** @description Where unfinished pieces of its order were put; of an order's lot only. */
            readonly workInProgress: readonly components["schemas"]["WorkInProgress"][];
            /** @description The work order whose work is gathered in this lot; null for every other lot. */
            readonly workOrderId: string | null;
        };
        /** @description Why a lot is held or rejected, by whom and since when. */
        readonly LotHold: {
            readonly at: string;
            /** @description Null for who may not see names, and where the software held it. */
            readonly byName: string | null;
            readonly reason: string;
        };
        /** @description A lot inspection with the words of what it is about, as the one asking may see it. */
        readonly LotInspectionView: {
            readonly allowedActions: readonly ("accept" | "cancel" | "fail" | "finish-sorting" | "pass" | "reject" | "reopen" | "resubmit" | "sort" | "start")[];
            readonly attemptId: string | null;
            /** Format: date-time */
            readonly decidedAt: string | null;
            readonly decidedBy: string | null;
            readonly decidedByName: string | null;
            readonly findings: readonly components["schemas"]["Finding"][];
            /** @description Nonconforming units of each class. */
            readonly found: {
                readonly A?: number;
                readonly B?: number;
                readonly C?: number;
            } | null;
            readonly id: string;
            readonly inspectorId: string | null;
            /** @description Null also where the one asking may not know it. */
            readonly inspectorName: string | null;
            /** Format: date-time */
            readonly judgedAt: string | null;
            /** @enum {string} */
            readonly kind: "final" | "incoming";
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly lots: readonly {
                readonly id: string;
                readonly number: string;
                /** @enum {string} */
                readonly status: "available" | "cancelled" | "consumed" | "quarantine" | "rejected" | "returned" | "scrapped";
            }[];
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly ncrId: string | null;
            readonly ncrNumber: string | null;
            readonly note: string | null;
            readonly number: string;
            /** Format: date-time */
            readonly openedAt: string;
            /** @description False for a lot that comes again; it counts for no switching. */
            readonly original: boolean;
            /** @description Null until it is begun, where inspection was discontinued when the lot came. */
            readonly plan: components["schemas"]["FrozenPlan"] | null;
            readonly quantity: string;
            readonly resubmits: string | null;
            readonly ruleId: string;
            readonly ruleRevision: number;
            /** @description Nonconforming units that sorting found. */
            readonly sortedOut: number | null;
            /** Format: date-time */
            readonly startedAt: string | null;
            /** @enum {string} */
            readonly status: "accepted" | "cancelled" | "failed" | "in-progress" | "open" | "passed" | "rejected" | "resubmitted" | "sorted" | "sorting";
            /** @description Empty where the receipt named nobody, and for what an order made. */
            readonly supplier: string;
            readonly teamId: string | null;
            readonly trialJobId: string | null;
            readonly unit: string;
            readonly verdicts: {
                /** @enum {string} */
                readonly A?: "accepted" | "accepted-back-to-normal" | "not-accepted";
                /** @enum {string} */
                readonly B?: "accepted" | "accepted-back-to-normal" | "not-accepted";
                /** @enum {string} */
                readonly C?: "accepted" | "accepted-back-to-normal" | "not-accepted";
            } | null;
            readonly version: number;
            readonly workOrderId: string | null;
        };
        /** @description What people call a lot, so that a list shows it without asking for each. */
        readonly LotLabel: {
            readonly id: string;
            readonly materialCode: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly number: string;
            /** @description Unit of every quantity of it. */
            readonly unit: string;
        };
        readonly LotLeavesDto: {
            readonly from: string;
            readonly quantity: string;
            readonly reason: string;
        };
        readonly LotReasonDto: {
            readonly reason: string;
        };
        readonly LotsDto: {
            readonly lotIds: readonly string[];
            readonly note: string;
        };
        readonly MachineCertificate: {
            /** @description From the subject alternative name; must be the application's own URI (OPC 10000-6 §6.2.2). */
            readonly applicationUri: string | null;
            /** @enum {string} */
            readonly expiry: "expired" | "not-yet" | "soon" | "valid";
            /** @description Host names and addresses it was made for. */
            readonly hosts: readonly string[];
            readonly issuer: string;
            /** @enum {string} */
            readonly state: "rejected" | "trusted";
            /** @description `CN=…, O=…` */
            readonly subject: string;
            /** @description SHA-1 in hex: what OPC UA calls the thumbprint (OPC 10000-6 §6.2.2). */
            readonly thumbprint: string;
            /** @description SHA-256 in hex, which some panels show instead. */
            readonly thumbprint256: string;
            /** Format: date-time */
            readonly validFrom: string;
            /** Format: date-time */
            readonly validTo: string;
        };
        readonly MachineCertificates: {
            readonly items: readonly components["schemas"]["MachineCertificate"][];
            /** @description What machines have to trust; null before the first connection. */
            readonly own: components["schemas"]["OwnCertificate"] | null;
        };
        /** @description A fault that was put into a machine of the virtual line. Nothing of it may reach a student. */
        readonly MachineFault: {
            /** @description 0 unless it is triggered by count. */
            readonly afterParts: number;
            /** @description 0 unless it is triggered by time. */
            readonly afterSeconds: number;
            /** Format: date-time */
            readonly beganAt: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            /** @description Why the machine refused it. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @enum {string} */
            readonly fault: "air-pressure-loss" | "jam" | "network-loss" | "plc-clock-off" | "sensor-stuck" | "tool-break" | "wrong-material" | "wrong-offset";
            readonly id: string;
            /** Format: date-time */
            readonly injectedAt: string;
            /** @description Who set it. */
            readonly injectedBy: string | null;
            readonly lastsSeconds: number | null;
            /** @description Name of the sensor that is stuck; null for other faults and before it began. */
            readonly signal: string | null;
            /** @enum {string} */
            readonly state: "active" | "asked" | "clearing" | "lost" | "planned" | "refused" | "remedy" | "time" | "withdrawn";
            readonly workUnitId: string;
        };
        /** @description A fault with the name of who set it, where the one asking may know it. */
        readonly MachineFaultView: {
            /** @description 0 unless it is triggered by count. */
            readonly afterParts: number;
            /** @description 0 unless it is triggered by time. */
            readonly afterSeconds: number;
            /** Format: date-time */
            readonly beganAt: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            /** @description Why the machine refused it. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @enum {string} */
            readonly fault: "air-pressure-loss" | "jam" | "network-loss" | "plc-clock-off" | "sensor-stuck" | "tool-break" | "wrong-material" | "wrong-offset";
            readonly id: string;
            /** Format: date-time */
            readonly injectedAt: string;
            /** @description Who set it. */
            readonly injectedBy: string | null;
            readonly injectedByName: string | null;
            readonly lastsSeconds: number | null;
            /** @description Name of the sensor that is stuck; null for other faults and before it began. */
            readonly signal: string | null;
            /** @enum {string} */
            readonly state: "active" | "asked" | "clearing" | "lost" | "planned" | "refused" | "remedy" | "time" | "withdrawn";
            readonly workUnitId: string;
        };
        /** @description A job handed to a machine, and what the machine was last seen to make of it. */
        readonly MachineJob: {
            readonly attemptId: string | null;
            /** @description What its counters have shown for this job so far. */
            readonly countedGood: string;
            readonly countedScrap: string;
            /**
             * @description The action asked for last.
             * @enum {string}
             */
            readonly desired: "abort" | "cancel" | "clear" | "pause" | "resume" | "revoke-start" | "start" | "stop" | "store";
            readonly good: string | null;
            readonly id: string;
            readonly jobOrderId: string;
            /** @description Code (with a text `error.<code>`) of the last command that was refused; null when the last one went well. */
            readonly lastError: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            /** Format: date-time */
            readonly observedAt: string | null;
            /** @enum {string} */
            readonly observedState: "aborted" | "absent" | "allowed-to-start" | "ended" | "interrupted" | "not-allowed-to-start" | "running";
            /** @enum {string|null} */
            readonly observedSubstate: "closed" | "completed" | "held" | "loaded" | "ready" | "suspended" | "waiting" | null;
            readonly opcJobOrderId: string;
            readonly order: components["schemas"]["MachineOrder"] | null;
            /** @description As the machine reports them when the job has ended; null before. */
            readonly produced: string | null;
            readonly quantity: string | null;
            readonly run: number;
            /** @description What the machine has accepted last; null before. */
            readonly storedQuantity: string | null;
            readonly trialJobId: string | null;
            readonly workOrderId: string | null;
            readonly workUnitId: string;
        };
        /** @description What a machine is told of a job order. Never a company's or a person's name. */
        readonly MachineOrder: {
            readonly description?: string;
            readonly lotNo?: string;
            readonly materialCode?: string;
            /** @description Planned time of one piece in seconds. */
            readonly plannedCycleSeconds?: number;
            /** @description The NC program it is made with. */
            readonly program?: components["schemas"]["MachineProgram"];
            /** @description Whole pieces. */
            readonly quantity: string;
        };
        /** @description A program as it was released: its file, its revision, and what the machine is to call it. */
        readonly MachineProgram: {
            /** @description As the operation names it; null: whatever the file says of itself. */
            readonly name: string | null;
            /** @description Null: the operation names a program and nobody has given its file. */
            readonly released: {
                readonly code: string;
                readonly fileId: string;
                readonly revision: string;
            } | null;
        };
        /** @description An order with the names the one asking may know. */
        readonly MaintenanceOrderView: {
            /** @description What was done. */
            readonly action: string | null;
            readonly assigneeId: string | null;
            readonly assigneeName: string | null;
            readonly attemptId: string | null;
            /** @enum {string|null} */
            readonly cause: "E" | "H" | "M" | "Q" | "S" | "T" | "U" | "X" | null;
            /** Format: date-time */
            readonly dueAt: string | null;
            /** Format: date-time */
            readonly finishedAt: string | null;
            readonly finishedBy: string | null;
            readonly finishedByName: string | null;
            readonly id: string;
            readonly jobOrderId: string | null;
            /** @enum {string} */
            readonly kind: "corrective" | "preventive";
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly note: string | null;
            readonly number: string;
            /** @description Which time the plan fell due. */
            readonly occurrence: number | null;
            /** @enum {string} */
            readonly origin: "andon-call" | "fault" | "hand" | "plan" | "round";
            /** @description The call, the item of a round, or the plan. */
            readonly originId: string | null;
            /** @description Should have been done by now. */
            readonly overdue: boolean;
            readonly parts: readonly components["schemas"]["SparePart"][];
            /** Format: date-time */
            readonly requestedAt: string;
            /** @description Null for what a plan made, and from a screen at which nobody had signed in. */
            readonly requestedBy: string | null;
            /** @description Null also where the one asking may not know it. */
            readonly requestedByName: string | null;
            /** Format: date-time */
            readonly startedAt: string | null;
            readonly startedBy: string | null;
            readonly startedByName: string | null;
            /** @enum {string} */
            readonly status: "cancelled" | "closed" | "done" | "in-progress" | "planned" | "requested";
            /** @description What the test run showed. */
            readonly testRun: string | null;
            readonly title: string;
            /** Format: date-time */
            readonly verifiedAt: string | null;
            readonly verifiedBy: string | null;
            readonly verifiedByName: string | null;
            readonly version: number;
            readonly workOrderId: string | null;
            readonly workUnitId: string;
        };
        readonly MaintenancePlan: {
            readonly active: boolean;
            /**
             * Format: date-time
             * @description From here it is counted: when it was set up or done last.
             */
            readonly baseAt: string;
            readonly baseCycles: string;
            /** @enum {string} */
            readonly basis: "cycles" | "days" | "hours" | "months" | "weeks";
            /** Format: date-time */
            readonly doneAt: string | null;
            readonly every: number;
            readonly id: string;
            /** @description Which time comes next, or is under way. */
            readonly occurrence: number;
            readonly title: string;
            readonly version: number;
            /** @description What is to be done. */
            readonly work: string;
            readonly workUnitId: string;
        };
        readonly MaintenancePlanDto: {
            /** @enum {string} */
            readonly basis: "days" | "weeks" | "months" | "hours" | "cycles";
            readonly every: number;
            /** @description When it was done last; counts for a new plan only. */
            readonly lastDoneAt?: string;
            readonly title: string;
            /** @description What is to be done. */
            readonly work: string;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        /** @description How far a plan has come. */
        readonly MaintenanceProgress: {
            readonly due: boolean;
            /**
             * Format: date-time
             * @description When it falls due; null where the machine's counts decide.
             */
            readonly dueAt: string | null;
            /** @description Our rule: from four fifths of the way on. */
            readonly soon: boolean;
            /** @description In the unit of its basis: days since, hours run, pieces counted. */
            readonly used: number;
        };
        readonly MaintenanceReasonDto: {
            readonly reason: string;
        };
        /** @description How one machine of a server would be mapped by a companion model. Nothing of it is stored. */
        readonly MapProposal: {
            /** @description What each node shows now, or why it cannot be used. */
            readonly findings: readonly components["schemas"]["NodeFinding"][];
            readonly jobReceiverNode: string | null;
            readonly jobResponsesNode: string | null;
            /** @description The object, and how it is come to. */
            readonly machine: {
                readonly name: string;
                readonly nodeId: string;
            };
            readonly missing: readonly components["schemas"]["Missing"][];
            /** @enum {string} */
            readonly model: "job-control-v1" | "job-control-v2" | "machine-tool" | "machinery" | "packml";
            readonly states: readonly components["schemas"]["StateRule"][];
            readonly tags: readonly components["schemas"]["TagDef"][];
        };
        readonly MapProposalList: {
            /** @description The server has more objects or machines than were looked through. */
            readonly cut: boolean;
            readonly items: readonly components["schemas"]["MapProposal"][];
            /** @description The models that are known, and whether the server has them. */
            readonly models: readonly {
                /** @enum {string} */
                readonly model: "job-control-v1" | "job-control-v2" | "machine-tool" | "machinery" | "packml";
                readonly present: boolean;
                readonly uri: string;
            }[];
        };
        /** @description A material definition 物料 (IEC 62264-2): a part number at one revision. */
        readonly Material: {
            readonly code: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "component" | "product" | "raw";
            readonly name: string;
            readonly nameEn: string;
            readonly revision: string;
            /** @description Grade and form in workshop words, such as `6061-T6 棒料 Ø60`; may be empty. */
            readonly specification: string;
            /** @enum {string} */
            readonly tracking: "lot" | "none" | "serial";
            /** @description Unit of measure of every quantity of it, such as `pcs` or `kg`. */
            readonly unit: string;
        };
        readonly MaterialDraftDto: {
            readonly code: string;
            readonly name: string;
            readonly nameEn: string;
            readonly revision?: string;
            readonly specification?: string;
            readonly unit?: string;
        };
        readonly Measurement: {
            readonly characteristicId: string;
            /** @description False once a later measurement corrects it. */
            readonly current: boolean;
            /** @enum {string} */
            readonly dataQuality: "bad" | "good" | "uncertain";
            readonly entered: string;
            /** @description Its ledger entry: the evidence 证据. */
            readonly entryId: string;
            /** @description The gauge of the register it was measured with. */
            readonly gaugeId: string | null;
            readonly id: string;
            readonly inspectionId: string;
            readonly instrument: string | null;
            readonly measuredAt: string;
            readonly measuredBy: string | null;
            readonly piece: number;
            /** @enum {string} */
            readonly source: "instrument" | "person";
            /** @description The earlier measurement of the same piece it corrects. */
            readonly supersedes: string | null;
            /** @description The number that was entered; null for an attribute. */
            readonly value: string | null;
            /**
             * @description Null when the reading is bad and so was not judged.
             * @enum {string|null}
             */
            readonly verdict: "ng" | "ok" | null;
            /** @enum {string|null} */
            readonly violated: "lsl" | "usl" | null;
        };
        readonly MeasurementDto: {
            /** Format: uuid */
            readonly characteristicId: string;
            /**
             * @description `good` when left out; a `bad` reading is kept and not judged.
             * @enum {string}
             */
            readonly dataQuality?: "good" | "uncertain" | "bad";
            /** @description Number of the gauge. */
            readonly instrument?: string;
            /** @description 1, 2, … within the inspection. */
            readonly piece: number;
            /** @description Why an earlier value of this piece is corrected. */
            readonly reason?: string;
            /**
             * @description `person` when left out.
             * @enum {string}
             */
            readonly source?: "person" | "instrument";
            /** @description As typed or as the instrument sent it, with a decimal point; `ok` or `ng` for an attribute. */
            readonly value: string;
        };
        /** @description A program or machine whose tables are read in a way of their own 文件来源. */
        readonly MeasurementSource: {
            readonly id: string;
            readonly layout: components["schemas"]["CsvLayout"];
            readonly name: string;
            readonly version: number;
        };
        readonly MeasurementSourceDto: {
            readonly layout: components["schemas"]["CsvLayoutDto"];
            readonly name: string;
        };
        /** @description The answer of `GET /api/v1/auth/me` and of a sign-in. */
        readonly MeDto: {
            readonly accountId: string;
            readonly actorId: string;
            readonly displayName: string;
            /** @enum {string} */
            readonly locale: "en" | "zh-CN";
            readonly organisationId: string;
            readonly permissions: readonly string[];
            readonly roles: readonly ("admin" | "board" | "instructor" | "partner" | "programme-head" | "station" | "student" | "technician")[];
            readonly username: string;
        };
        readonly MergeDto: {
            readonly reason?: string;
            /**
             * Format: uuid
             * @description The order whose quantity is added here; it is cancelled.
             */
            readonly sourceId: string;
        };
        /** @description Something the model has and this machine has not, or has in a way that cannot be used; `connectivity.missing.<code>` says it. */
        readonly Missing: {
            readonly code: string;
        };
        readonly MissingSamples: {
            readonly characteristicId: string;
            readonly done: number;
            readonly name: string;
            readonly nameEn: string;
            /** @description How many pieces are to be measured, and how many of these are. */
            readonly required: number;
        };
        readonly MoveLotDto: {
            readonly from: string;
            /** Format: uuid */
            readonly jobOrderId?: string;
            readonly quantity: string;
            readonly reason?: string;
            /** @description A bin, or `LS-` and the code of a work unit for its line-side store. */
            readonly to: string;
        };
        /**
         * @description One change of stock 库存移动; never edited, only taken back by its reversal. `from` null: it came from outside (supplier,
         *     production); `to` null: it left (went into something, scrap, supplier).
         */
        readonly Movement: {
            readonly actorId: string | null;
            readonly at: string;
            readonly from: string | null;
            readonly id: string;
            readonly jobOrderId: string | null;
            /** @enum {string} */
            readonly kind: "consume" | "count" | "give-back" | "issue" | "produce" | "receive" | "return" | "scrap" | "split" | "transfer";
            readonly lotId: string;
            readonly materialId: string;
            /** @description The lot it went into, or was split off from. */
            readonly otherLotId: string | null;
            /** @description In the material's unit; always positive. */
            readonly quantity: string;
            readonly reason: string | null;
            readonly reversedBy: string | null;
            readonly reverses: string | null;
            readonly sourceId: string | null;
            readonly to: string | null;
            readonly workOrderId: string | null;
        };
        /** @description An appraiser as others may know one: how far everybody is, but by name only for who may know names. */
        readonly MsaAppraiser: {
            readonly done: number;
            readonly letter: string;
            readonly name: string | null;
        };
        /** @description A place on a sheet: which part is measured next, and what was read. */
        readonly MsaCell: {
            readonly part: number;
            readonly reading: components["schemas"]["MsaReading"] | null;
        };
        /** @description The figures of a study by the methods it was planned with, and what the charts of its page draw. */
        readonly MsaEvaluation: {
            readonly anova: components["schemas"]["Anova"] | null;
            readonly averageAndRange: components["schemas"]["AverageAndRange"] | null;
            readonly conditions: readonly components["schemas"]["Precondition"][];
            readonly pictures: components["schemas"]["StudyPictures"];
            /** @description `values[appraiser][part][trial]`, appraisers by letter. */
            readonly values: readonly (readonly (readonly number[])[])[];
        };
        /** @description A reading as it was entered; one that was corrected stays, and `replaces` of the other names it. */
        readonly MsaReading: {
            readonly entered: string;
            /** Format: date-time */
            readonly enteredAt: string;
            readonly id: string;
            readonly letter: string;
            readonly part: number;
            readonly reason: string | null;
            readonly replaces: string | null;
            readonly trial: number;
            readonly value: string;
        };
        readonly MsaReasonDto: {
            readonly reason: string;
        };
        /** @description The figures, or how much is missing until there are any. */
        readonly MsaResults: {
            readonly evaluation: components["schemas"]["MsaEvaluation"] | null;
            readonly missing: readonly {
                readonly letter: string;
                readonly readings: number;
            }[];
        };
        /** @description What one appraiser enters. */
        readonly MsaSheet: {
            readonly letter: string;
            readonly trials: readonly components["schemas"]["MsaTrial"][];
        };
        /** @description A study without its readings and without what orders the parts. */
        readonly MsaStudyView: {
            readonly appraisers: readonly components["schemas"]["MsaAppraiser"][];
            readonly attemptId: string | null;
            readonly balloon: string | null;
            /** Format: date-time */
            readonly begunAt: string | null;
            readonly characteristic: string;
            readonly characteristicEn: string;
            readonly classId: string | null;
            /** Format: date-time */
            readonly closedAt: string | null;
            /** @description For whom the one asking may enter readings while the study is measured. */
            readonly entersFor: readonly string[];
            /** Format: date-time */
            readonly evaluatedAt: string | null;
            readonly gaugeCode: string;
            readonly gaugeId: string;
            readonly gaugeName: string;
            readonly gaugeNameEn: string;
            readonly id: string;
            /** @description The characteristic of a plan; null, all three, for one that has only a name. */
            readonly materialId: string | null;
            readonly methods: readonly ("anova" | "average-and-range")[];
            /** @description The letter of the one asking; null for who does not measure. */
            readonly mine: string | null;
            readonly number: string;
            readonly operationNumber: number | null;
            readonly parts: number;
            /** Format: date-time */
            readonly plannedAt: string;
            /** @description Readings each appraiser takes. */
            readonly readingsEach: number;
            /** @description Why it was cancelled or opened again. */
            readonly reason: string | null;
            /** @description The smallest step the gauge shows, in the unit of the study. */
            readonly resolution: string;
            /** @enum {string} */
            readonly status: "cancelled" | "closed" | "evaluated" | "measuring" | "planned";
            /** @description USL − LSL; null with a limit on one side only, or none. */
            readonly tolerance: string | null;
            readonly trials: number;
            readonly unit: string;
            readonly version: number;
            readonly workOrderId: string | null;
        };
        readonly MsaTrial: {
            /** @description In the order in which the parts are given. */
            readonly cells: readonly components["schemas"]["MsaCell"][];
            readonly trial: number;
        };
        /** @description One line of a student's results. */
        readonly MyResult: {
            readonly attemptId: string;
            /** @enum {string} */
            readonly band: "excellent" | "fail" | "fair" | "good" | "pass";
            readonly gradeVersion: number;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly publishedAt: string;
            readonly shown: string;
            readonly title: string;
            readonly titleEn: string;
            readonly total: number;
            readonly workOrderNumber: string;
        };
        /** @description One line of a student's start page. */
        readonly MyTask: {
            readonly attemptId: string;
            readonly dueAt: string | null;
            /** @description The first job order that is not done. */
            readonly next: {
                readonly jobOrderId: string;
                readonly name: string;
                readonly nameEn: string;
                readonly number: string;
                /** @enum {string} */
                readonly status: "aborted" | "cancelled" | "closed" | "completed" | "dispatched" | "held" | "pending" | "ready" | "running" | "skipped" | "suspended";
                readonly workUnitCode: string;
                readonly workUnitId: string;
            } | null;
            readonly objectives: string;
            readonly objectivesEn: string;
            /** @description Job orders that are done, of all that are not left out. */
            readonly progress: {
                readonly done: number;
                readonly total: number;
            };
            readonly startsAt: string | null;
            /** @enum {string} */
            readonly status: "appealed" | "archived" | "assigned" | "auto-scored" | "in-progress" | "moderated" | "published" | "submitted" | "under-review" | "void";
            readonly title: string;
            readonly titleEn: string;
            readonly workOrder: {
                /** @description What stands for the customer; never the customer's name. */
                readonly alias: string | null;
                readonly id: string;
                readonly materialCode: string;
                readonly materialName: string;
                readonly materialNameEn: string;
                readonly number: string;
                readonly quantity: string;
                /** @enum {string} */
                readonly status: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released";
                readonly unit: string;
            };
        };
        readonly NamedKpi: {
            /** @description Known share of the busy time behind it; null where no time is behind it. */
            readonly coverage: number | null;
            /** @description Its text is `kpi.<id>`. */
            readonly id: string;
            readonly terms: readonly components["schemas"]["Term"][];
            /**
             * @description `ratio` 1 = 100 %; `per-hour` pieces; `ms`.
             * @enum {string}
             */
            readonly unit: "ms" | "per-hour" | "ratio";
            /** @description False when too much of the time is unknown or the data contradict each other. */
            readonly valid: boolean;
            readonly value: number | null;
            readonly warnings: readonly ("at-least" | "check-planned-time" | "conflict" | "low-coverage" | "no-planned-time" | "open" | "without-order")[];
        };
        /** @description One nonconformance with everything that hangs on it. */
        readonly NcrDetail: {
            readonly allowedActions: readonly ("cancel" | "close" | "contain" | "disposition" | "execute" | "reopen" | "review" | "revise" | "verify")[];
            readonly attemptId: string | null;
            /** @enum {string|null} */
            readonly cause: "environment" | "machine" | "man" | "material" | "measurement" | "method" | null;
            readonly causeNote: string | null;
            readonly characteristic: string | null;
            /** Format: date-time */
            readonly closedAt: string | null;
            /** Format: date-time */
            readonly containedAt: string | null;
            /** @description What was done at once, so that nothing of it goes on. */
            readonly containment: string | null;
            readonly defectCode: string | null;
            readonly description: string;
            readonly dispositions: readonly components["schemas"]["Disposition"][];
            readonly effective: boolean | null;
            readonly effectiveBy: string | null;
            readonly effectiveNote: string | null;
            /** @description Day of the effectiveness check, `2026-03-05`. */
            readonly effectiveOn: string | null;
            readonly eightDNeeded: boolean;
            readonly found: string;
            /** Format: date-time */
            readonly foundAt: string;
            /** @description Null: found by the system. */
            readonly foundBy: string | null;
            /** @description Null also where the one asking may not know it. */
            readonly foundByName: string | null;
            readonly id: string;
            readonly jobOrderId: string | null;
            readonly jobOrderNumber: string | null;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly lotId: string | null;
            readonly lotNumber: string | null;
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly measured: string | null;
            readonly number: string;
            /** @description Codes of what stands in the way of the next step. */
            readonly obstacles: readonly string[];
            readonly open: string;
            readonly openSerials: readonly string[];
            /** @description The order was put on hold for it and waits. */
            readonly orderHeld: boolean;
            /** @description The company whose parts they are. */
            readonly organisationId: string | null;
            readonly pictureId: string | null;
            /** @description The report of scrap or rework it is about. */
            readonly postingId: string | null;
            readonly repeats: number;
            readonly sections: readonly components["schemas"]["NcrSectionView"][];
            readonly serials: readonly string[];
            /** @enum {string} */
            readonly severity: "critical" | "major" | "minor";
            /** @enum {string} */
            readonly source: "inspection" | "partner" | "receipt" | "spc" | "station";
            readonly sourceId: string | null;
            /** @enum {string} */
            readonly standing: "elsewhere" | "rework" | "scrap" | "stock" | "unreported";
            /** @enum {string} */
            readonly status: "cancelled" | "closed" | "contained" | "dispositioned" | "executed" | "in-review" | "open" | "reopened" | "verified";
            readonly suspects: readonly components["schemas"]["SuspectView"][];
            readonly teamId: string | null;
            readonly trialJobId: string | null;
            readonly unit: string;
            readonly version: number;
            readonly workOrderId: string | null;
            /** @description Null where it is of no order, or for a company. */
            readonly workOrderNumber: string | null;
            readonly workUnitId: string | null;
        };
        readonly NcrNoteDto: {
            readonly note: string;
        };
        readonly NcrReasonDto: {
            readonly reason: string;
        };
        readonly NcrSectionDto: {
            readonly body: string;
            readonly doneOn?: string;
            readonly dueOn?: string;
            /** Format: uuid */
            readonly ownerId?: string;
            /** @description Of D4: the answers to “why”, from the fault to its root. */
            readonly whys?: readonly string[];
        };
        readonly NcrSectionView: {
            readonly body: string;
            /** @enum {string} */
            readonly code: "D0" | "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8";
            readonly doneOn: string | null;
            readonly dueOn: string | null;
            readonly ownerId: string | null;
            readonly ownerName: string | null;
            /** @description Of D4: the answers to “why”, from the fault to its root. */
            readonly whys: readonly string[];
            /** Format: date-time */
            readonly writtenAt: string;
            readonly writtenBy: string | null;
        };
        /** @description A nonconformance with the words of what it is about. */
        readonly NcrView: {
            readonly attemptId: string | null;
            /** @enum {string|null} */
            readonly cause: "environment" | "machine" | "man" | "material" | "measurement" | "method" | null;
            readonly causeNote: string | null;
            readonly characteristic: string | null;
            /** Format: date-time */
            readonly closedAt: string | null;
            /** Format: date-time */
            readonly containedAt: string | null;
            /** @description What was done at once, so that nothing of it goes on. */
            readonly containment: string | null;
            readonly defectCode: string | null;
            readonly description: string;
            readonly effective: boolean | null;
            readonly effectiveBy: string | null;
            readonly effectiveNote: string | null;
            /** @description Day of the effectiveness check, `2026-03-05`. */
            readonly effectiveOn: string | null;
            readonly found: string;
            /** Format: date-time */
            readonly foundAt: string;
            /** @description Null: found by the system. */
            readonly foundBy: string | null;
            /** @description Null also where the one asking may not know it. */
            readonly foundByName: string | null;
            readonly id: string;
            readonly jobOrderId: string | null;
            readonly jobOrderNumber: string | null;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly lotId: string | null;
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly measured: string | null;
            readonly number: string;
            /** @description The order was put on hold for it and waits. */
            readonly orderHeld: boolean;
            /** @description The company whose parts they are. */
            readonly organisationId: string | null;
            readonly pictureId: string | null;
            /** @description The report of scrap or rework it is about. */
            readonly postingId: string | null;
            readonly serials: readonly string[];
            /** @enum {string} */
            readonly severity: "critical" | "major" | "minor";
            /** @enum {string} */
            readonly source: "inspection" | "partner" | "receipt" | "spc" | "station";
            readonly sourceId: string | null;
            /** @enum {string} */
            readonly standing: "elsewhere" | "rework" | "scrap" | "stock" | "unreported";
            /** @enum {string} */
            readonly status: "cancelled" | "closed" | "contained" | "dispositioned" | "executed" | "in-review" | "open" | "reopened" | "verified";
            readonly teamId: string | null;
            readonly trialJobId: string | null;
            readonly unit: string;
            readonly version: number;
            readonly workOrderId: string | null;
            /** @description Null where it is of no order, or for a company. */
            readonly workOrderNumber: string | null;
            readonly workUnitId: string | null;
        };
        /** @description A class of tools an operation needs: what of it is at the work unit, and what could be had. */
        readonly NeededTools: {
            readonly count: number;
            /** @description In their places. */
            readonly free: readonly components["schemas"]["Tool"][];
            /** @description At the work unit, worn and blocked ones too. */
            readonly here: readonly components["schemas"]["Tool"][];
            /** @description Still to be issued; zero also when the school has registered none of the class. */
            readonly missing: number;
            readonly toolClass: string;
        };
        readonly NewAssignmentDto: {
            /** Format: date-time */
            readonly dueAt?: string;
            readonly objectives?: string;
            readonly objectivesEn?: string;
            /** Format: uuid */
            readonly rubricId?: string;
            /** Format: date-time */
            readonly startsAt?: string;
            /**
             * Format: uuid
             * @description An existing task; without one `title` makes a new task.
             */
            readonly taskId?: string;
            /** Format: uuid */
            readonly teamId: string;
            readonly title?: string;
            readonly titleEn?: string;
            /** Format: uuid */
            readonly workOrderId: string;
        };
        readonly NewDocumentDto: {
            readonly code: string;
            /** @enum {string} */
            readonly kind: "drawing" | "cad" | "nc-program" | "other";
            /**
             * Format: uuid
             * @description What it is a document of; none for one that is of several.
             */
            readonly materialId?: string;
            readonly name: string;
            readonly nameEn: string;
        };
        readonly NewOrderDto: {
            /** @description True: a due date that has passed is meant; otherwise it is refused. */
            readonly acknowledgePastDue?: boolean;
            /** @description What students see instead of a customer's name. */
            readonly alias?: string;
            /** @enum {number} */
            readonly confidentiality?: 0 | 1 | 2 | 3;
            /** Format: date-time */
            readonly dueAt?: string;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            /** Format: uuid */
            readonly materialId: string;
            /** @description How much more than ordered may be made by issuing material, e.g. `"5"`; none when absent. */
            readonly overTolerancePercent?: string;
            /** @description 1 (most urgent) to 5; 3 when absent. */
            readonly priority?: number;
            /** @description Plain decimal, e.g. `"20"`. */
            readonly quantity: string;
            /** Format: uuid */
            readonly routingVersionId: string;
            /** Format: uuid */
            readonly teamId?: string;
        };
        readonly NewPlaceDto: {
            /** @description Of a bin; receiving, transit and line sides are there by themselves. */
            readonly code: string;
        };
        readonly NewReasonDto: {
            readonly code: string;
            readonly name: string;
            readonly nameEn: string;
            readonly parentCode: string;
        };
        readonly NewRoutingDto: {
            readonly code: string;
            /** Format: uuid */
            readonly materialId: string;
            readonly name: string;
            readonly nameEn: string;
        };
        readonly NewRubricDto: {
            /**
             * @description False when absent: an attempt without evidence for a criterion waits for an instructor.
             * @default false
             */
            readonly allowRenormalise: boolean;
            /**
             * @description The most after a critical failure; 59 when absent.
             * @default 59
             */
            readonly cap: number;
            readonly code: string;
            readonly criteria: readonly components["schemas"]["CriterionDto"][];
            readonly name: string;
            readonly nameEn: string;
        };
        readonly NewRuleDto: {
            /** @description Absent where nothing is inspected. */
            readonly classes?: components["schemas"]["ClassRulesDto"];
            /** @enum {string} */
            readonly inspect: "sampling" | "none";
            /** @enum {string} */
            readonly kind: "incoming" | "final";
            /** @description Lots come one by one: percent nonconforming that must hardly ever be accepted. */
            readonly limitingQuality?: string;
            /** Format: uuid */
            readonly materialId: string;
            /** @enum {string} */
            readonly reduced: "off" | "ISO 2859-1" | "MIL-STD-105E";
            /** @description Whoever delivers it, when absent. */
            readonly supplier?: string;
        };
        readonly NewSafetyListDto: {
            /** @description Whom to call when a point is not in order, e.g. a name and an extension. */
            readonly contact: string;
            /** @description None: nothing is checked. */
            readonly points: readonly components["schemas"]["SafetyPointDto"][];
            /** @enum {string} */
            readonly scope: "equipment-class" | "work-unit";
            /** @description Code of the work unit, or the equipment class. */
            readonly target: string;
        };
        readonly NewStudyDto: {
            /** @description Persons in the order of their letters. */
            readonly appraiserIds: readonly string[];
            /** Format: uuid */
            readonly attemptId?: string;
            readonly balloon?: string;
            /** @description Without a material: what is measured, in words, with the unit the gauge shows. */
            readonly characteristic?: string;
            readonly characteristicEn?: string;
            /** Format: uuid */
            readonly classId?: string;
            /** Format: uuid */
            readonly gaugeId: string;
            /**
             * Format: uuid
             * @description A characteristic of the plans of this material, with `operationNumber` and `balloon`.
             */
            readonly materialId?: string;
            /** @description Both when absent. */
            readonly methods?: readonly ("average-and-range" | "anova")[];
            readonly operationNumber?: number;
            readonly parts: number;
            /** @description USL − LSL. */
            readonly tolerance?: string;
            readonly trials: number;
            readonly unit?: string;
        };
        readonly NewTaskDto: {
            readonly code?: string;
            /** Format: uuid */
            readonly materialId?: string;
            readonly objectives?: string;
            readonly objectivesEn?: string;
            readonly title: string;
            readonly titleEn?: string;
        };
        readonly NewTransportDto: {
            readonly from: string;
            /** Format: uuid */
            readonly jobOrderId?: string;
            /** Format: uuid */
            readonly lotId: string;
            readonly note?: string;
            /** @description Plain decimal in the material's unit. */
            readonly quantity: string;
            /** @description A bin, or `LS-` and the code of a work unit for its line-side store. */
            readonly to: string;
        };
        readonly NodeDetails: {
            readonly browseName: components["schemas"]["PortableName"];
            /** @description What a variable declares to hold, e.g. `Double` or the name of the server's own type; null for other nodes. */
            readonly dataType: string | null;
            readonly description: string;
            readonly displayName: string;
            readonly nodeClass: string;
            readonly nodeId: string;
            readonly readable: boolean;
            readonly value: components["schemas"]["ShownValue"] | null;
            readonly writable: boolean;
        };
        readonly NodeFinding: {
            readonly key: string;
            readonly nodeId: string;
            readonly problem: components["schemas"]["ConnectionProblem"] | null;
            /** @description What it shows now. */
            readonly shown: string | null;
        };
        /** @description Result of the Anderson-Darling test for a normal distribution with mean and σ from the values. */
        readonly Normality: {
            readonly normal: boolean;
            /** @description Below 0.05 the values are taken for not normal (our rule). */
            readonly p: number;
            readonly statistic: number;
        };
        readonly NoteDto: {
            readonly note?: string;
        };
        /** @description How the school numbers its lots and serials, e.g. `{code}-{yy}{seq:5}`; their running numbers never begin anew. */
        readonly Numbering: {
            /** @enum {string} */
            readonly kind: "lot" | "serial";
            readonly pattern: string;
            readonly version: number;
        };
        readonly NumberingDto: {
            /** @description Literal text with `{code}` `{revision}` `{yyyy}` `{yy}` `{mm}` `{dd}` and once `{seq:N}`. */
            readonly pattern: string;
        };
        readonly NumberLink: {
            readonly from: number;
            readonly to: number;
        };
        /** @description Nobody is to be expected at a work unit now. */
        readonly OffDuty: {
            /**
             * Format: date-time
             * @description When the next shift begins; null when none is near.
             */
            readonly until: string | null;
        };
        readonly OfferedEndpoint: {
            readonly endpointUrl: string;
            readonly securityMode: string;
            readonly securityPolicy: string;
            /** @description `Anonymous`, `UserName`, `Certificate`, `IssuedToken` */
            readonly userTokens: readonly string[];
        };
        readonly OpenStockCountDto: {
            readonly location: string;
            readonly note?: string;
        };
        readonly OperationChange: {
            /** @enum {string} */
            readonly change: "added" | "changed" | "removed" | "same";
            readonly fields: readonly components["schemas"]["FieldChange"][];
            readonly name: string;
            readonly nameEn: string;
            readonly number: number;
            readonly parameters: readonly components["schemas"]["Part"][];
            readonly steps: readonly components["schemas"]["Part"][];
        };
        readonly OperationDto: {
            readonly branch?: components["schemas"]["BranchDto"];
            readonly code: string;
            /** @enum {string} */
            readonly control: "machine" | "person";
            readonly documentIds?: readonly string[];
            readonly equipmentClass?: string;
            readonly name: string;
            readonly nameEn: string;
            readonly ncProgram?: string;
            readonly number: number;
            /**
             * Format: uuid
             * @description Of an operation of this draft that stays; none for a new one.
             */
            readonly operationId?: string;
            readonly optional?: boolean;
            readonly parameters: readonly components["schemas"]["ParameterDto"][];
            readonly place?: components["schemas"]["PlaceDto"];
            /** @enum {string} */
            readonly produces?: "lot" | "serial";
            /** @default null */
            readonly qualification: string | null;
            /** @enum {string} */
            readonly reporting: "machine" | "person";
            readonly runSeconds: number;
            readonly setupSeconds: number;
            readonly steps: readonly components["schemas"]["StepDto"][];
            readonly tools?: readonly components["schemas"]["ToolNeedDto"][];
            readonly transferBatch: string;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        readonly OperationFigures: {
            readonly balance: components["schemas"]["JobBalance"];
            /** @description First pass yield; null while nothing was produced. */
            readonly firstPassYield: number | null;
            readonly jobOrderId: string;
            readonly operationNumber: number;
            /** @description Good + scrap + rework, each unit once (PQ, ISO 22400-2). */
            readonly produced: string;
            /** @enum {string} */
            readonly status: "aborted" | "cancelled" | "closed" | "completed" | "dispatched" | "held" | "pending" | "ready" | "running" | "skipped" | "suspended";
        };
        /** @description A finish-to-start dependency between two operations, by their ids. */
        readonly OperationLink: {
            readonly from: string;
            readonly to: string;
        };
        readonly OperationLinkDto: {
            /** @description Operation numbers. */
            readonly from: number;
            readonly to: number;
        };
        /** @description What is measured in one operation. */
        readonly OperationPlan: {
            /** @description In their order. */
            readonly characteristics: readonly components["schemas"]["Characteristic"][];
            /** @description Documents it is made by. */
            readonly documentIds: readonly string[];
            /** @description Its first piece is inspected with three signatures 三检制. */
            readonly firstArticle: boolean;
            readonly name: string;
            readonly nameEn: string;
            readonly number: number;
            readonly operationId: string;
            /** @description Counts the changes of this plan, for `If-Match`; 0 where nobody has written it by hand. */
            readonly planVersion: number;
            readonly workUnitId: string;
        };
        readonly OperationPlanChange: {
            readonly characteristics: readonly components["schemas"]["CharacteristicChange"][];
            /** @description Whether the operation asks for a first article is said otherwise: what it was, and is. */
            readonly firstArticle: {
                readonly from: boolean;
                readonly to: boolean;
            } | null;
            readonly name: string;
            readonly nameEn: string;
            readonly number: number;
        };
        readonly OperationPlanDto: {
            /** @description In their order. */
            readonly characteristics: readonly components["schemas"]["PlanLineDto"][];
            /** @description Its first piece is inspected with three signatures. */
            readonly firstArticle: boolean;
        };
        readonly OptionalReasonDto: {
            readonly reason?: string;
        };
        /** @description The books of an order. */
        readonly OrderBalance: {
            /** @description Units that were neither when the order was aborted; they stand among the scrap or among what was sent back. */
            readonly aborted: string;
            /** @description Good at the end. */
            readonly finished: string;
            readonly goodRatio: number | null;
            /** @description Equations that do not hold; empty unless something is wrong with the server. */
            readonly imbalances: readonly {
                readonly at: readonly string[];
                /** @enum {number} */
                readonly equation: 1 | 3 | 5;
            }[];
            readonly operations: readonly components["schemas"]["OperationFigures"][];
            readonly ordered: string;
            /** @description Back to the store, together with what the end of an aborted order sent back. */
            readonly returned: string;
            /** @description Waiting for rework; none once the order was aborted. */
            readonly rework: string;
            readonly rolledThroughputYield: number | null;
            /** @description Together with what the end of an aborted order scrapped. */
            readonly scrap: string;
            /** @description Taken out behind a first operation into other orders; at a first one the issue goes down instead. */
            readonly splitOff: string;
            readonly unit: string;
        };
        readonly OrderDetail: {
            readonly alias: string | null;
            readonly allowedActions: readonly ("abort" | "cancel" | "close" | "complete" | "hold" | "plan" | "release" | "reopen" | "resume" | "start")[];
            /** @description All that the job orders' `alternatives` name. */
            readonly alternatives: readonly components["schemas"]["AlternativeOperation"][];
            readonly attemptId: string | null;
            /** @description Null before release. */
            readonly balance: components["schemas"]["OrderBalance"] | null;
            /** @description What still stands in the way of completion; only while in progress. */
            readonly blockers: readonly components["schemas"]["CompletionBlocker"][];
            readonly closedAt: string | null;
            readonly completedAt: string | null;
            /** @enum {number} */
            readonly confidentiality: 0 | 1 | 2 | 3;
            readonly createdAt: string;
            /**
             * @description Of an aborted order.
             * @enum {string|null}
             */
            readonly disposition: "return" | "scrap" | null;
            readonly dueAt: string | null;
            readonly holdReason: string | null;
            readonly id: string;
            readonly jobOrders: readonly components["schemas"]["JobOrderDetail"][];
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            /** @description The routing graph by job order ids; `active` false where an operation was skipped. */
            readonly links: readonly {
                readonly active: boolean;
                readonly from: string;
                readonly to: string;
            }[];
            /** @description Null for an order that somebody made by hand, or that was brought along. */
            readonly madeBy: components["schemas"]["OrderMaker"] | null;
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            /** @description The order that took this one's quantity over. */
            readonly mergedInto: string | null;
            readonly number: string;
            readonly overTolerancePercent: string;
            readonly priority: number;
            readonly quantity: string;
            readonly releasedAt: string | null;
            readonly routingVersionId: string;
            /** @description Numbers its pieces have before they are finished; empty when they get them at the end, or never. */
            readonly serials: readonly components["schemas"]["PieceNumber"][];
            /** @description Job orders at which units can be split off: where all paths meet and some have not started. */
            readonly splitAt: readonly string[];
            /** @description The order this one was split from. */
            readonly splitFrom: string | null;
            readonly startedAt: string | null;
            /** @enum {string} */
            readonly status: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released";
            /** @enum {string|null} */
            readonly statusBeforeHold: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released" | null;
            readonly teamId: string | null;
            readonly trialJobId: string | null;
            readonly unit: string;
            readonly version: number;
        };
        readonly OrderFromTemplateDto: {
            /**
             * Format: date-time
             * @description When the work is to begin; the due date follows from it. Now when absent.
             */
            readonly beginsAt?: string;
            /** @description As the template says when absent. */
            readonly quantity?: string;
            /** Format: uuid */
            readonly teamId?: string;
        };
        /** @description What made an order without a person choosing each of its values. */
        readonly OrderMaker: {
            /** @description `2026-03-05`: the day a recurring order has made it for; null where somebody ordered from the template. */
            readonly day: string | null;
            /** @description The day on which the recurring order will release it; null when nobody but a person will. */
            readonly releasesOn: string | null;
            readonly templateName: string;
        };
        /** @description How orders are numbered. */
        readonly OrderNumbering: {
            /** @description Today, in the site's zone. */
            readonly day: string;
            readonly pattern: string;
            /**
             * @description When the running number begins at 1 again.
             * @enum {string}
             */
            readonly reset: "month" | "never" | "year";
            /** @description The next running number, for each way of counting. */
            readonly upcoming: {
                readonly month: string;
                readonly never: string;
                readonly year: string;
            };
            readonly version: number;
        };
        readonly OrderNumberingDto: Record<string, never>;
        readonly OrderReasonDto: {
            readonly reason?: string;
        };
        /** @description A recurring teaching order 周期工单. */
        readonly OrderRecurrence: {
            /** @description How many days before its day an order is made. */
            readonly aheadDays: number;
            readonly allowedActions: readonly ("end" | "pause" | "resume")[];
            /** @description `08:00`, in the site's zone. */
            readonly atTime: string;
            readonly fromDay: string;
            readonly id: string;
            /** @description Orders made so far. */
            readonly made: number;
            /** @description The next day to come that has not all its orders yet; null when there is none. */
            readonly nextDay: string | null;
            /** @enum {string} */
            readonly prepare: "draft" | "planned" | "released";
            readonly skipDays: readonly string[];
            /** @enum {string} */
            readonly status: "active" | "ended" | "paused";
            /** @description Each gets an order of its own; none: one order, for the template's team if it has one. */
            readonly teamIds: readonly string[];
            readonly templateId: string;
            readonly templateName: string;
            readonly untilDay: string;
            readonly version: number;
            /** @description 1 is Monday. */
            readonly weekdays: readonly number[];
        };
        readonly OrderReportDto: {
            /** @enum {string} */
            readonly format: "pdf" | "xlsx";
            /**
             * @description Language of the report.
             * @default zh-CN
             * @enum {string}
             */
            readonly locale: "zh-CN" | "en";
        };
        readonly OrderSummary: {
            readonly alias: string | null;
            readonly attemptId: string | null;
            readonly closedAt: string | null;
            readonly completedAt: string | null;
            /** @enum {number} */
            readonly confidentiality: 0 | 1 | 2 | 3;
            readonly createdAt: string;
            /**
             * @description Of an aborted order.
             * @enum {string|null}
             */
            readonly disposition: "return" | "scrap" | null;
            readonly dueAt: string | null;
            /** @description Good at the end so far. */
            readonly finished: string;
            readonly holdReason: string | null;
            readonly id: string;
            readonly jobsDone: number;
            readonly jobsTotal: number;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            /** @description The order that took this one's quantity over. */
            readonly mergedInto: string | null;
            readonly number: string;
            readonly overTolerancePercent: string;
            readonly priority: number;
            readonly quantity: string;
            readonly releasedAt: string | null;
            readonly routingVersionId: string;
            readonly scrap: string;
            /** @description The order this one was split from. */
            readonly splitFrom: string | null;
            readonly startedAt: string | null;
            /** @enum {string} */
            readonly status: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released";
            /** @enum {string|null} */
            readonly statusBeforeHold: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released" | null;
            readonly teamId: string | null;
            readonly trialJobId: string | null;
            readonly unit: string;
            readonly version: number;
        };
        /** @description An order template 工单模板. */
        readonly OrderTemplate: {
            readonly archivedAt: string | null;
            readonly id: string;
            /** @description From the beginning of an order to its due date; null: no due date. */
            readonly leadHours: number | null;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly name: string;
            /** @description 1 (most urgent) to 5. */
            readonly priority: number;
            readonly quantity: string;
            /** @description Null: the newest released version of the material at the time. */
            readonly routingVersionId: string | null;
            readonly teamId: string | null;
            readonly unit: string;
            readonly version: number;
        };
        readonly OrderTime: {
            readonly totals: readonly components["schemas"]["TimeTotal"][];
        };
        readonly OutcomeDto: {
            /** @description Of sorting: how many were in order. */
            readonly conforming?: string;
            readonly note: string;
            /**
             * Format: uuid
             * @description Of rework and repair: the operation that is done again.
             */
            readonly operationId?: string;
            readonly serials?: readonly string[];
        };
        /** @description Sums over products, with the planned time of what was produced and of what was good. */
        readonly OutputSum: {
            readonly good: number;
            /** @description More than one product or planned time: quality is weighted by time. */
            readonly mixed: boolean;
            readonly plannedGood: number;
            /** @description ΣPRI·PQ and ΣPRI·GQ, ms. */
            readonly plannedProduced: number;
            readonly produced: number;
            readonly recovered: number;
            readonly rework: number;
            readonly scrap: number;
            /** @description Something was produced for which no time was planned. */
            readonly unplanned: boolean;
        };
        readonly OverrideDto: {
            readonly criterionId: string;
            /** @description At least ten characters. */
            readonly reason: string;
            /** @description 0 to 100. */
            readonly score: number;
        };
        readonly OwnCertificate: {
            /** @description From the subject alternative name; must be the application's own URI (OPC 10000-6 §6.2.2). */
            readonly applicationUri: string | null;
            /** @enum {string} */
            readonly expiry: "expired" | "not-yet" | "soon" | "valid";
            /** @description Host names and addresses it was made for. */
            readonly hosts: readonly string[];
            readonly issuer: string;
            /** @description `CN=…, O=…` */
            readonly subject: string;
            /** @description SHA-1 in hex: what OPC UA calls the thumbprint (OPC 10000-6 §6.2.2). */
            readonly thumbprint: string;
            /** @description SHA-256 in hex, which some panels show instead. */
            readonly thumbprint256: string;
            /** Format: date-time */
            readonly validFrom: string;
            /** Format: date-time */
            readonly validTo: string;
        };
        /** @description A report somebody asked for, as that person sees it. */
        readonly OwnReport: {
            readonly done: number;
            /** @description Why it failed. */
            readonly error: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            /** @description When it is ready. */
            readonly fileId: string | null;
            /** @enum {string} */
            readonly format: "csv" | "pdf" | "xlsx";
            readonly id: string;
            /** @description Which kind of report; its name is the text `report-kind.<kind>`. */
            readonly kind: string;
            /** @enum {string} */
            readonly locale: "en" | "zh-CN";
            /** @description Name of the file. */
            readonly name: string;
            /** Format: date-time */
            readonly requestedAt: string;
            /** @enum {string} */
            readonly state: "cancelled" | "failed" | "making" | "ready";
            /** @description Steps there are and steps that are done, in whatever the kind counts; 0 of 0 before it is known. */
            readonly total: number;
        };
        /** @description A process parameter 工艺参数 with its limits; `value` may be no number (a program name). */
        readonly Parameter: {
            readonly code: string;
            readonly max: string | null;
            readonly min: string | null;
            readonly name: string;
            readonly nameEn: string;
            readonly unit: string;
            readonly value: string;
        };
        readonly ParameterDto: {
            readonly code: string;
            /** @default null */
            readonly max: string | null;
            /** @default null */
            readonly min: string | null;
            readonly name: string;
            readonly nameEn: string;
            readonly unit: string;
            readonly value: string;
        };
        /** @description One bar of a pareto: how many reports, and how many units they found. */
        readonly ParetoBar: {
            readonly code: string | null;
            readonly reports: number;
            readonly units: string;
        };
        readonly Part: {
            /** @enum {string} */
            readonly change: "added" | "changed" | "removed" | "same";
            readonly fields: readonly components["schemas"]["FieldChange"][];
            /** @description Step number or parameter code. */
            readonly key: string;
            readonly name: string;
            readonly nameEn: string;
        };
        readonly PauseDto: {
            /** @description What the next one should know. */
            readonly note?: string;
            readonly reason: string;
        };
        readonly PerformanceAnswer: {
            /** @description Until when things are known: what is learnt later about this window changes the figures. */
            readonly asOf: string;
            /** @description One for each line, or for each mode of line the subject was on. */
            readonly figures: readonly components["schemas"]["FigureWithParts"][];
            readonly from: string;
            readonly to: string;
        };
        readonly PersonAtJob: {
            /** @enum {string} */
            readonly kind: "help" | "run" | "setup" | "wait";
            readonly name: string | null;
            /** @description Null for somebody the one asking may not know. */
            readonly personId: string | null;
            /** Format: date-time */
            readonly since: string;
        };
        readonly PersonView: {
            readonly class: components["schemas"]["ClassRef"] | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "instructor" | "other" | "partner" | "student" | "technician";
            readonly name: string;
            /** @description Student or staff number; unique. */
            readonly number: string;
            readonly organisationId: string;
        };
        /** @description A piece of planned time: what the unit did and where it counts. */
        readonly PieceAnswer: {
            /** @enum {string} */
            readonly bucket: "ADET" | "ADOT" | "APT" | "AUST" | "EXCLUDED" | "PDOT" | "UNKNOWN";
            readonly end: string;
            readonly jobOrderId: string | null;
            readonly open: boolean;
            readonly reason: string | null;
            readonly start: string;
            /**
             * @description Null where nothing was ever said of the unit.
             * @enum {string|null}
             */
            readonly state: "blocked" | "fault" | "idle" | "maintenance" | "off" | "producing" | "setup" | "starved" | "unknown" | null;
        };
        /** @description Why a piece is held; a name only for who may see everybody's. */
        readonly PieceHold: {
            readonly at: string;
            readonly byName: string | null;
            readonly reason: string;
        };
        /** @description A serial number that a piece has before it is finished: it is being made, in stock, or scrapped. */
        readonly PieceNumber: {
            /** @description While it is being made; a piece in stock is held as any lot is. */
            readonly hold: components["schemas"]["PieceHold"] | null;
            /** @description The piece in stock; null before. */
            readonly lotId: string | null;
            readonly number: string;
            /** @enum {string} */
            readonly state: "made" | "open" | "scrapped";
        };
        readonly PiecesDto: {
            readonly reason?: string;
            readonly serials: readonly string[];
        };
        readonly PinDto: {
            /** @description Four to six digits. */
            readonly pin: string;
        };
        readonly PlaceDto: {
            readonly x: number;
            readonly y: number;
        };
        /** @description The inspection plans of two versions of one routing side by side. */
        readonly PlanComparison: {
            /** @description By operation number; only those whose plan differs. */
            readonly operations: readonly components["schemas"]["OperationPlanChange"][];
        };
        /** @description A revision of a drawing that balloons stand on, or may. */
        readonly PlanDrawing: {
            readonly code: string;
            /** @description The one that {@link revisionToMark} finds. */
            readonly current: boolean;
            readonly documentId: string;
            readonly fileId: string;
            readonly fileName: string;
            readonly name: string;
            readonly nameEn: string;
            /** @description As the drawing says: A, B, … or 1, 2, … */
            readonly revision: string;
            readonly revisionId: string;
            /** @enum {string} */
            readonly status: "draft" | "obsolete" | "released";
        };
        /** @description A field that says something else; null: it says nothing there. */
        readonly PlanFieldChange: {
            readonly field: string;
            readonly from: string | null;
            readonly to: string | null;
        };
        readonly PlanLineDto: {
            readonly balloon: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            /** @description To display; a value is judged as entered. */
            readonly decimals: number;
            /** @description Every how many pieces, where `sampling` is `every`. */
            readonly every?: number | null;
            readonly gaugeClass?: string | null;
            readonly geometric?: components["schemas"]["GeometricToleranceDto"] | null;
            /**
             * Format: uuid
             * @description Of a line of this plan that stays; absent: a new one.
             */
            readonly id?: string;
            /** @enum {string} */
            readonly kind: "variable" | "attribute";
            readonly lsl?: string | null;
            readonly mandatory: boolean;
            readonly name: string;
            readonly nameEn: string;
            readonly nominal?: string | null;
            readonly place?: components["schemas"]["BalloonPlaceDto"] | null;
            /** @description What the drawing asks for, in its own words. */
            readonly requirement?: string;
            /** @enum {string} */
            readonly sampling: "each" | "first" | "every";
            readonly unit: string;
            readonly usl?: string | null;
            readonly zone?: string | null;
        };
        readonly PlannedCharacteristic: {
            /** @description Balloon number 气泡号 on the drawing. */
            readonly balloon: string;
            /** @enum {string} */
            readonly class: "A" | "B" | "C";
            /** @description Decimals to display. A value is judged as entered (GB/T 8170 全数值比较法). */
            readonly decimals: number;
            /** @description Class of gauges 量具类别 it is measured with; null: any. */
            readonly gaugeClass: string | null;
            /** @description A geometrical tolerance 几何公差, whose value is `usl`; null: a size, a roughness or anything else. */
            readonly geometric: components["schemas"]["GeometricTolerance"] | null;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "attribute" | "variable";
            readonly lsl: string | null;
            readonly mandatory: boolean;
            readonly name: string;
            readonly nameEn: string;
            /** @description Plain decimals; all three null for an attribute 计数特性. */
            readonly nominal: string | null;
            readonly operationId: string;
            readonly place: components["schemas"]["BalloonPlace"] | null;
            /** @description What the drawing asks for, in its own words; empty where the limits say it all. */
            readonly requirement: string;
            readonly sampling: components["schemas"]["Sampling"];
            readonly unit: string;
            readonly usl: string | null;
            /** @description Zone of the sheet 图区, such as `B3`. */
            readonly zone: string | null;
        };
        readonly PlanOrderDto: {
            /** Format: uuid */
            readonly assigneeId?: string;
            readonly dueAt: string;
        };
        readonly PlanProgress: {
            readonly active: boolean;
            /**
             * Format: date-time
             * @description From here it is counted: when it was set up or done last.
             */
            readonly baseAt: string;
            readonly baseCycles: string;
            /** @enum {string} */
            readonly basis: "cycles" | "days" | "hours" | "months" | "weeks";
            /** Format: date-time */
            readonly doneAt: string | null;
            readonly every: number;
            readonly id: string;
            /** @description Which time comes next, or is under way. */
            readonly occurrence: number;
            /** @description The order it has made and that is not over. */
            readonly order: {
                readonly id: string;
                readonly number: string;
            } | null;
            readonly progress: components["schemas"]["MaintenanceProgress"];
            readonly title: string;
            readonly version: number;
            /** @description What is to be done. */
            readonly work: string;
            readonly workUnitId: string;
        };
        /** @description Where a point came from. */
        readonly PointOrigin: {
            readonly measurements: readonly {
                /** @description What stood there before it was corrected; null when it never was. */
                readonly corrected: string | null;
                /** @enum {string} */
                readonly dataQuality: "bad" | "good" | "uncertain";
                readonly entered: string;
                readonly entryId: string;
                readonly id: string;
                readonly inspectionId: string;
                /** @enum {string} */
                readonly inspectionStatus: "cancelled" | "conceded" | "failed" | "in-progress" | "open" | "passed";
                readonly instrument: string | null;
                /** @description What the work unit was doing when the piece was measured; null when nobody knows. */
                readonly machine: {
                    readonly since: string;
                    readonly source: string;
                    readonly state: string;
                } | null;
                readonly measuredAt: string;
                readonly piece: number;
                /** @enum {string} */
                readonly source: "instrument" | "person";
                readonly subjectId: string | null;
                /** @description What was inspected; null for who may not see inspections. */
                readonly subjectType: string | null;
                /** @enum {string|null} */
                readonly verdict: "ng" | "ok" | null;
                readonly workOrderId: string | null;
            }[];
            readonly point: components["schemas"]["DrawnPoint"];
            readonly signals: readonly components["schemas"]["SpcSignal"][];
        };
        /** @description A qualified browse name: `nsu=<uri>;Name`. */
        readonly PortableName: {
            readonly name: string;
            readonly uri: string;
        };
        readonly PostedReport: {
            readonly jobOrder: components["schemas"]["JobOrder"];
            readonly postingId: string;
            /** @description True when this key had been posted before; nothing happened now. */
            readonly repeated: boolean;
        };
        /** @description What should hold for the figures of a study to mean what they say. */
        readonly Precondition: {
            /** @enum {string} */
            readonly code: "appraisers" | "categories" | "discrimination" | "interaction" | "parts" | "ranges" | "resolution";
            /** @description Null where it cannot be told: without a tolerance, or without any variation. */
            readonly met: boolean | null;
        };
        /** @description A value against the normal quantile of its rank: normal values lie on a straight line. */
        readonly ProbabilityPoint: {
            /** @description The share below, 0…1, by Benard's median rank (i − 0.3)/(n + 0.4). */
            readonly share: number;
            readonly value: number;
            /** @description Φ⁻¹ of the share below. */
            readonly z: number;
        };
        /** @description RFC 9457 problem details as LineLab sends them (`application/problem+json`), and the same object on sockets and jobs. */
        readonly Problem: {
            readonly code: string;
            readonly errors?: readonly components["schemas"]["FieldProblem"][];
            readonly params: {
                readonly [key: string]: (string | number | readonly string[] | boolean) | null;
            };
            readonly status: number;
            readonly title: string;
            readonly traceId: string;
            readonly type: string;
        };
        readonly ProgramAsked: {
            /** @description Null once the right one is in the machine. */
            readonly program: components["schemas"]["ProgramHere"] | null;
        };
        /** @description The same as the station shows it. */
        readonly ProgramHere: {
            readonly expected: string;
            readonly load: {
                /** @description Code with a text `error.<code>`; null unless refused. */
                readonly error: {
                    readonly code: string;
                    readonly params: {
                        readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                    };
                } | null;
                /** @enum {string} */
                readonly state: "asked" | "loaded" | "refused";
            } | null;
            /** @description As the machine names it; empty when it has none. */
            readonly loaded: string;
            readonly ways: readonly ("confirm" | "load")[];
        };
        /** @description Where work in progress was put at the end of class. */
        readonly PutAway: {
            /** Format: date-time */
            readonly at: string;
            /** @description Number of the label on the box; null without one. */
            readonly label: string | null;
            readonly place: string;
            readonly quantity: string;
        };
        /** @description What an end of class asks about a job: null `remaining` when it asks nothing, and then where the work lies from the last one. */
        readonly PutAwayAsked: {
            readonly putAway: components["schemas"]["PutAway"] | null;
            readonly remaining: string | null;
        };
        readonly PutAwayDto: {
            /** @description Number of the label on the box. */
            readonly label?: string;
            /** @description Shelf or box, e.g. "A-03". */
            readonly place: string;
            /** @description Pieces put there: at most what is left of the job. */
            readonly quantity: string;
        };
        /** @description The quality gate of a subject. A subject without an inspection has an open gate. */
        readonly QualityGate: {
            /** @description True when a mandatory characteristic is out of its limits and nobody has conceded it. */
            readonly failed: boolean;
            /** @description The first article that waits for signatures; null while none does. */
            readonly firstArticle: {
                readonly missing: readonly ("mutual" | "self" | "special")[];
                readonly piece: number;
            } | null;
            readonly missing: readonly components["schemas"]["MissingSamples"][];
            /** @description True when every mandatory sample has a verdict, whichever it is, and no first article waits for signatures. */
            readonly open: boolean;
            /** @description The pieces with a mandatory characteristic out of its limits; to be scrapped or reworked. */
            readonly rejectedPieces: readonly number[];
        };
        readonly Question: {
            readonly answer: string | null;
            readonly answeredAt: string | null;
            readonly askedAt: string;
            readonly id: string;
            readonly text: string;
        };
        readonly QuestionsDto: {
            readonly questions: readonly string[];
        };
        /** @description A job in a queue, with the gates before its start. */
        readonly QueueItem: {
            readonly gates: readonly components["schemas"]["ExecutionGate"][];
            readonly job: components["schemas"]["JobOrder"];
        };
        readonly Quote: {
            readonly currency: string;
            readonly dueDate: string;
            readonly note: string;
            /** @description In the smallest unit of the currency (分); null: free of charge or agreed elsewhere. */
            readonly priceMinor: number | null;
            readonly quantity: string;
            readonly validUntil: string;
            /** @description 1, and one more with every revision. */
            readonly version: number;
        };
        readonly QuoteDto: {
            /** @description ISO 4217; CNY when absent. */
            readonly currency?: string;
            readonly dueDate: string;
            readonly note?: string;
            /** @description In the smallest unit of the currency (分); absent: no price. */
            readonly priceMinor?: number;
            readonly quantity?: string;
            /** @description 30 days from today when absent. */
            readonly validUntil?: string;
        };
        readonly RaiseCallDto: {
            /** @enum {string} */
            readonly kind: "help" | "material" | "quality" | "stop" | "safety";
            readonly note?: string;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        readonly RaiseNcrDto: {
            readonly characteristic?: string;
            readonly defectCode?: string;
            readonly description: string;
            /** Format: uuid */
            readonly jobOrderId?: string;
            /** Format: uuid */
            readonly lotId?: string;
            /** Format: uuid */
            readonly materialId?: string;
            readonly measured?: string;
            /** Format: uuid */
            readonly pictureId?: string;
            /**
             * Format: uuid
             * @description The report of scrap or rework it is about.
             */
            readonly postingId?: string;
            readonly quantity: string;
            readonly serials?: readonly string[];
            /** @enum {string} */
            readonly severity: "critical" | "major" | "minor";
            /** @enum {string} */
            readonly source: "station" | "inspection" | "spc" | "partner" | "receipt";
            /**
             * Format: uuid
             * @description What it comes from: a signal of a control chart, for example.
             */
            readonly sourceId?: string;
            /** Format: uuid */
            readonly trialJobId?: string;
            /** Format: uuid */
            readonly workOrderId?: string;
        };
        readonly ReadingDto: {
            /** @description Whose; the own when absent. */
            readonly letter?: string;
            readonly part: number;
            /** @description Why it takes the place of a reading that is there. */
            readonly reason?: string;
            readonly trial: number;
            /** @description As the gauge shows it, with a decimal point. */
            readonly value: string;
        };
        /** @description A recall 召回 as declared. */
        readonly Recall: {
            readonly declaredAt: string;
            readonly declaredBy: string | null;
            readonly from: string | null;
            readonly held: boolean;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "lot" | "machine";
            readonly lotId: string | null;
            readonly lots: number;
            readonly more: boolean;
            readonly number: string;
            readonly reason: string;
            readonly to: string | null;
            readonly workUnitId: string | null;
        };
        readonly RecallDetail: {
            readonly declaredAt: string;
            readonly declaredBy: string | null;
            readonly from: string | null;
            readonly held: boolean;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "lot" | "machine";
            readonly lines: readonly {
                readonly depth: number;
                readonly locations: string;
                readonly lot: components["schemas"]["TracedLot"];
                readonly lotId: string;
                readonly quantity: string;
                /**
                 * @description When the recall was declared.
                 * @enum {string}
                 */
                readonly status: "available" | "cancelled" | "consumed" | "quarantine" | "rejected" | "returned" | "scrapped";
            }[];
            readonly lotId: string | null;
            readonly lots: number;
            readonly more: boolean;
            readonly number: string;
            /** @description What went into what, as it is known now, among the lots of the list. */
            readonly picture: components["schemas"]["RecallPicture"];
            readonly reason: string;
            readonly to: string | null;
            readonly workUnitId: string | null;
        };
        /** @description The part of what was touched that is drawn; the list has everything. */
        readonly RecallPicture: {
            /** @description Nearest first. */
            readonly lotIds: readonly string[];
            /** @description How many lots of the list are left out. */
            readonly notDrawn: number;
            /** @description Which of them went into which, each once. */
            readonly ways: readonly {
                readonly from: string;
                readonly to: string;
            }[];
        };
        readonly ReceiveLotDto: {
            /** @description False: the lot waits in quarantine for its incoming inspection. */
            readonly accepted: boolean;
            readonly location?: string;
            /** Format: uuid */
            readonly materialId: string;
            readonly number?: string;
            /** @description Plain decimal in the material's unit. */
            readonly quantity: string;
            /** @description Who delivered it. */
            readonly supplier?: string;
            readonly supplierLot?: string;
        };
        readonly Recorded: {
            /** @description The inspection after it. */
            readonly inspection: components["schemas"]["Inspection"];
            readonly measurement: components["schemas"]["Measurement"];
        };
        readonly RecountDto: {
            readonly quantity: string;
        };
        /** @description What became of one day of a recurring order, for one of its teams where it has some. */
        readonly RecurrenceDay: {
            readonly at: string;
            readonly day: string;
            /** @description Why there is no order, or why it was not brought as far as asked; code with a text `error.<code>`. */
            readonly problem: {
                readonly code: string;
                readonly params: {
                    readonly [key: string]: (string | number | readonly string[] | boolean) | null;
                };
            } | null;
            readonly teamId: string | null;
            readonly workOrderId: string | null;
            readonly workOrderNumber: string | null;
        };
        readonly RecurrenceDto: {
            /** @description How many days before its day an order is made. */
            readonly aheadDays: number;
            /** @description `08:00`, in the site's zone. */
            readonly atTime: string;
            /** @description `2026-03-02`, in the site's zone. */
            readonly fromDay: string;
            /**
             * @description How far an order is brought by itself; it is released on its day, planned before.
             * @enum {string}
             */
            readonly prepare: "draft" | "planned" | "released";
            /** @description Holidays. */
            readonly skipDays: readonly string[];
            /** @description Each gets an order of its own; none: one order, as the template says. */
            readonly teamIds: readonly string[];
            /** Format: uuid */
            readonly templateId: string;
            readonly untilDay: string;
            /** @description 1 is Monday. */
            readonly weekdays: readonly number[];
        };
        readonly RejectFirstArticleDto: {
            readonly badge?: string;
            /**
             * Format: uuid
             * @description The one that was looked at; another one may be open by now.
             */
            readonly firstArticleId: string;
            readonly number?: string;
            readonly pin?: string;
            readonly reason: string;
        };
        readonly Report: {
            readonly fileId: string | null;
            readonly id: string;
            /** @enum {string} */
            readonly locale: "en" | "zh-CN";
            readonly number: string;
            readonly readyAt: string | null;
            readonly requestedAt: string;
        };
        readonly ReportDto: {
            /** @description Why pieces measured out of limits are reported good; without it such a report is refused. */
            readonly acceptReason?: string;
            /** @description False: these units come from those waiting for rework. */
            readonly firstPass?: boolean;
            readonly good?: string;
            /**
             * Format: uuid
             * @description A picture handed in for this job, of what is not good.
             */
            readonly pictureId?: string;
            /** @description Needed for scrap and rework. */
            readonly reasonCode?: string;
            readonly rework?: string;
            readonly scrap?: string;
            /** @description Which pieces are scrap, where the order's pieces have serial numbers already. */
            readonly serials?: readonly string[];
        };
        readonly ReportPicture: {
            readonly at: string;
            readonly fileId: string;
            readonly reasonCode: string | null;
            readonly rework: string;
            readonly scrap: string;
        };
        /** @description Somebody has signed the report as complete. */
        readonly ReportSignature: {
            /** @description Whether the measurements are still those that were signed for. */
            readonly holds: boolean;
            readonly name: string | null;
            readonly note: string;
            /** Format: date-time */
            readonly signedAt: string;
            readonly signedBy: string;
        };
        readonly RequestChangeDto: {
            readonly reason?: string;
            /**
             * Format: uuid
             * @description The routing version the order is to follow.
             */
            readonly routingVersionId: string;
        };
        readonly RequestOrderDto: {
            readonly note?: string;
            /** @enum {string} */
            readonly origin: "hand" | "fault" | "andon-call" | "round";
            /**
             * Format: uuid
             * @description The call or the round.
             */
            readonly originId?: string;
            readonly title: string;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        /** @description What is needed of one material, in its own unit. */
        readonly Requirement: {
            /** @description What stock covers of it. */
            readonly fromStock: string;
            readonly gross: string;
            /** @description Low-level code: the longest way down from the product, which is 0. */
            readonly level: number;
            readonly materialId: string;
            /** @description What is still to be made or bought. */
            readonly net: string;
        };
        readonly RescheduleDto: {
            /** @description True: another due date that has passed is meant; otherwise it is refused. */
            readonly acknowledgePastDue?: boolean;
            /**
             * Format: date-time
             * @description Null: none.
             */
            readonly dueAt?: string | null;
            /** @description How much more than ordered may be made, e.g. `"5"`. */
            readonly overTolerancePercent?: string;
            /** @description 1 (most urgent) to 5. */
            readonly priority?: number;
            readonly reason?: string;
        };
        readonly ResolveCallDto: {
            /** @description What was done about it. */
            readonly action: string;
            /** @enum {string} */
            readonly cause: "S" | "E" | "T" | "M" | "Q" | "H" | "U" | "X";
        };
        readonly ResultDto: {
            readonly findings?: readonly components["schemas"]["FindingDto"][];
            readonly found?: components["schemas"]["FoundDto"];
        };
        readonly RetireDto: {
            readonly reason: string;
        };
        readonly ReturnJobToolDto: {
            readonly problem?: string;
            /** Format: uuid */
            readonly toolId: string;
        };
        readonly ReviewDto: {
            readonly note?: string;
            /**
             * Format: uuid
             * @description The order, as the look-back names it.
             */
            readonly subjectId: string;
            /** @enum {string} */
            readonly verdict: "reviewed" | "suspect";
        };
        readonly RevisionReasonDto: {
            readonly reason: string;
        };
        readonly RoundDto: {
            readonly answers: readonly components["schemas"]["ItemAnswerDto"][];
            /** @enum {string} */
            readonly period: "shift" | "day" | "week";
        };
        /** @description A round that is to be made in the period that lasts now, or that was to be made in one that is over. */
        readonly RoundDue: {
            readonly items: readonly components["schemas"]["RoundItem"][];
            /** @description The period is over and nobody has. */
            readonly missed: boolean;
            /** @enum {string} */
            readonly period: "day" | "shift" | "week";
            /** @description Null while nobody has made it. */
            readonly round: {
                readonly answers: readonly components["schemas"]["AnsweredItem"][];
                readonly attemptId: string | null;
                /** Format: date-time */
                readonly doneAt: string;
                readonly id: string;
                readonly jobOrderId: string | null;
                /** @enum {string} */
                readonly lineMode: "real" | "virtual";
                /** @enum {string} */
                readonly period: "day" | "shift" | "week";
                /** Format: date-time */
                readonly startsAt: string;
                /** @enum {string} */
                readonly status: "findings" | "good";
                readonly workOrderId: string | null;
                readonly workUnitId: string;
            } | null;
            /** Format: date-time */
            readonly startsAt: string;
            readonly workUnitId: string;
        };
        /** @description One thing to look at: good or not, or a number within limits. */
        readonly RoundItem: {
            readonly active: boolean;
            readonly code: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "check" | "number";
            readonly lower: string | null;
            readonly method: string;
            readonly methodEn: string;
            /** @enum {string} */
            readonly period: "day" | "shift" | "week";
            readonly position: number;
            /**
             * Format: date-time
             * @description When it was written down first: nobody missed it before.
             */
            readonly since: string;
            readonly text: string;
            readonly textEn: string;
            readonly unit: string | null;
            readonly upper: string | null;
            readonly workUnitId: string;
        };
        /** @description What a routing's files look like from outside. */
        readonly RoutingFile: {
            readonly id: string;
            readonly mediaType: string;
            readonly name: string;
            readonly size: number;
        };
        readonly RoutingListItem: {
            readonly code: string;
            readonly id: string;
            readonly material: components["schemas"]["Material"] | null;
            readonly name: string;
            readonly nameEn: string;
            /** @description Oldest first. */
            readonly versions: readonly components["schemas"]["RoutingVersion"][];
        };
        readonly RoutingReasonDto: {
            readonly reason: string;
        };
        /** @description The head of a routing version 工艺路线版本. */
        readonly RoutingVersion: {
            /** @description The version it was copied from. */
            readonly basedOn: string | null;
            readonly changeNote: string;
            readonly createdAt: string;
            readonly createdBy: string | null;
            readonly id: string;
            readonly materialId: string;
            readonly name: string;
            readonly nameEn: string;
            readonly releasedAt: string | null;
            readonly releasedBy: string | null;
            readonly routingCode: string;
            readonly routingId: string;
            /** @description Counts every change of this row; for `If-Match`. */
            readonly rowVersion: number;
            /** @enum {string} */
            readonly status: "draft" | "in-review" | "obsolete" | "released";
            readonly submittedAt: string | null;
            readonly submittedBy: string | null;
            /** @description 1, 2, … within its routing. */
            readonly version: number;
        };
        readonly RoutingVersionDetail: {
            /** @description What its state allows. */
            readonly actions: readonly ("release" | "retire" | "send-back" | "submit")[];
            /** @description The version it was copied from. */
            readonly basedOn: string | null;
            readonly changeNote: string;
            readonly createdAt: string;
            readonly createdBy: string | null;
            /** @description Every document an operation names. */
            readonly documents: readonly components["schemas"]["AttachedDocument"][];
            readonly id: string;
            readonly links: readonly components["schemas"]["OperationLink"][];
            readonly material: components["schemas"]["Material"];
            readonly materialId: string;
            readonly name: string;
            readonly nameEn: string;
            readonly operations: readonly {
                /** @description Absent: every unit goes through it. */
                readonly branch?: components["schemas"]["Branch"];
                readonly code: string;
                /**
                 * @description Who starts and ends it.
                 * @enum {string}
                 */
                readonly control: "machine" | "person";
                readonly documentIds: readonly string[];
                /** @description Code of a class of equipment: any of its units may do it; the work unit is the default. */
                readonly equipmentClass?: string;
                readonly name: string;
                readonly nameEn: string;
                /** @description Name of the program as the machine knows it. */
                readonly ncProgram?: string;
                /** @description 10, 20, … within its version. */
                readonly number: number;
                readonly operationId: string;
                /** @description May be passed by, with a reason. */
                readonly optional?: boolean;
                readonly parameters: readonly components["schemas"]["Parameter"][];
                /** @description Where the editor draws it; absent: where it falls. */
                readonly place?: {
                    readonly x: number;
                    readonly y: number;
                };
                /**
                 * @description Its good pieces become a lot or serial numbers of the material.
                 * @enum {string}
                 */
                readonly produces?: "lot" | "serial";
                /** @description Code of the qualification a person needs; null: none. */
                readonly qualification: string | null;
                /**
                 * @description Whose counts are posted.
                 * @enum {string}
                 */
                readonly reporting: "machine" | "person";
                /** @description Per piece. */
                readonly runSeconds: number;
                readonly setupSeconds: number;
                readonly steps: readonly components["schemas"]["Step"][];
                readonly tools?: readonly components["schemas"]["ToolNeed"][];
                /** @description How many good pieces go on to the next operation together. */
                readonly transferBatch: string;
                readonly workUnitCode: string;
                readonly workUnitId: string;
            }[];
            readonly releasedAt: string | null;
            readonly releasedBy: string | null;
            readonly routingCode: string;
            readonly routingId: string;
            /** @description Counts every change of this row; for `If-Match`. */
            readonly rowVersion: number;
            /** @enum {string} */
            readonly status: "draft" | "in-review" | "obsolete" | "released";
            readonly submittedAt: string | null;
            readonly submittedBy: string | null;
            /** @description 1, 2, … within its routing. */
            readonly version: number;
        };
        /** @description A rubric 评分标准 at one version; a version never changes. */
        readonly Rubric: {
            /** @description True: the weight of missing evidence goes to the other criteria; false: such an attempt waits for an instructor. */
            readonly allowRenormalise: boolean;
            /** @description The most after a critical failure. */
            readonly cap: number;
            readonly code: string;
            readonly createdAt: string;
            readonly criteria: readonly components["schemas"]["Criterion"][];
            readonly id: string;
            readonly name: string;
            readonly nameEn: string;
            readonly version: number;
        };
        readonly RubricHead: {
            readonly code: string;
            readonly id: string;
            readonly name: string;
            readonly nameEn: string;
            readonly version: number;
        };
        /**
         * @description A run rule with its parameters; `code` is what a signal is called.
         *     - `beyond`: `points` of `of` in a row lie more than `sigmas`·σ from the centre on the same side, the last one too
         *     - `side`: `length` in a row on one side of the centre line; a point on the line breaks the row
         *     - `trend`: `length` in a row steadily rising or falling; equal neighbours break it
         *     - `alternation`: `length` in a row going up and down in turn; equal neighbours break it
         *     - `within` / `outside`: `length` in a row nearer than / farther than `sigmas`·σ, on whichever side
         */
        readonly Rule: {
            readonly code: string;
            /** @enum {string} */
            readonly kind: "beyond";
            readonly of: number;
            readonly points: number;
            readonly sigmas: number;
        } | {
            readonly code: string;
            /** @enum {string} */
            readonly kind: "alternation" | "side" | "trend";
            readonly length: number;
        } | {
            readonly code: string;
            /** @enum {string} */
            readonly kind: "outside" | "within";
            readonly length: number;
            readonly sigmas: number;
        };
        readonly RuleBody: {
            /** @description A class that is not named is not inspected. */
            readonly classes: {
                readonly A?: {
                    /** @enum {string} */
                    readonly aql: "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5";
                    /** @enum {string} */
                    readonly kind: "aql" | "zero";
                    /** @enum {string} */
                    readonly level: "I" | "II" | "III" | "S-1" | "S-2" | "S-3" | "S-4";
                } | {
                    /** @enum {string} */
                    readonly kind: "everything";
                };
                readonly B?: {
                    /** @enum {string} */
                    readonly aql: "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5";
                    /** @enum {string} */
                    readonly kind: "aql" | "zero";
                    /** @enum {string} */
                    readonly level: "I" | "II" | "III" | "S-1" | "S-2" | "S-3" | "S-4";
                } | {
                    /** @enum {string} */
                    readonly kind: "everything";
                };
                readonly C?: {
                    /** @enum {string} */
                    readonly aql: "0.065" | "0.10" | "0.15" | "0.25" | "0.40" | "0.65" | "1.0" | "1.5" | "2.5" | "4.0" | "6.5";
                    /** @enum {string} */
                    readonly kind: "aql" | "zero";
                    /** @enum {string} */
                    readonly level: "I" | "II" | "III" | "S-1" | "S-2" | "S-3" | "S-4";
                } | {
                    /** @enum {string} */
                    readonly kind: "everything";
                };
            };
            /**
             * @description `none` 免检: lots pass without inspection.
             * @enum {string}
             */
            readonly inspect: "none" | "sampling";
            /** @description Lots come one by one 孤立批: percent nonconforming that must hardly ever be accepted; null for a series of lots. */
            readonly limitingQuality: string | null;
            /** @enum {string} */
            readonly reduced: "ISO 2859-1" | "MIL-STD-105E" | "off";
        };
        readonly RuleBodyDto: {
            /** @description Absent where nothing is inspected. */
            readonly classes?: components["schemas"]["ClassRulesDto"];
            /** @enum {string} */
            readonly inspect: "sampling" | "none";
            /** @description Lots come one by one: percent nonconforming that must hardly ever be accepted. */
            readonly limitingQuality?: string;
            /** @enum {string} */
            readonly reduced: "off" | "ISO 2859-1" | "MIL-STD-105E";
        };
        readonly RuleDto: {
            /** @description What a signal is called. */
            readonly code: string;
            /** @enum {string} */
            readonly kind: "beyond" | "side" | "trend" | "alternation" | "within" | "outside";
            readonly length?: number;
            /** @description … of this many in a row. */
            readonly of?: number;
            /** @description `beyond`: this many points … */
            readonly points?: number;
            readonly sigmas?: number;
        };
        readonly RuleRevision: {
            readonly active: boolean;
            readonly body: components["schemas"]["RuleBody"];
            /** Format: date-time */
            readonly changedAt: string;
            readonly changedBy: string | null;
            readonly revision: number;
        };
        readonly RulesDto: {
            readonly reason: string;
            readonly rules: readonly components["schemas"]["RuleDto"][];
        };
        readonly SafetyAnswerDto: {
            readonly ok: boolean;
            /** Format: uuid */
            readonly pointId: string;
        };
        readonly SafetyCheckDto: {
            /** @description One for each point. */
            readonly answers: readonly components["schemas"]["SafetyAnswerDto"][];
        };
        /** @description What is checked at a work unit, or at all of an equipment class; none without points. */
        readonly SafetyList: {
            /** @description Whom to call when a point is not in order. */
            readonly contact: string;
            readonly id: string;
            readonly points: readonly components["schemas"]["SafetyPoint"][];
            /** @enum {string} */
            readonly scope: "equipment-class" | "work-unit";
            readonly target: string;
            readonly version: number;
        };
        /** @description One thing to look at before the first start of the day, e.g. goggles worn, guard closed. */
        readonly SafetyPoint: {
            readonly id: string;
            readonly text: string;
            readonly textEn: string;
        };
        readonly SafetyPointDto: {
            readonly text: string;
            /** @description English; empty: the Chinese text is shown. */
            readonly textEn: string;
        };
        readonly SafetyToday: {
            /** @description The last check of today. */
            readonly check: {
                readonly answers: readonly components["schemas"]["AnsweredPoint"][];
                /** Format: date-time */
                readonly at: string;
                readonly by: components["schemas"]["SeenPerson"];
                readonly contact: string;
                readonly passed: boolean;
            } | null;
            /** @description What is to be checked; null where nothing is. */
            readonly list: components["schemas"]["SafetyList"] | null;
            /** @enum {string} */
            readonly state: "failed" | "not-done" | "not-needed" | "passed";
            readonly workUnit: components["schemas"]["WorkUnit"];
        };
        /** @description Which pieces are measured: each, the first, or the first and then every n-th. */
        readonly Sampling: "each" | "first" | {
            readonly every: number;
        };
        /** @description A rule with the words of its material. */
        readonly SamplingRuleView: {
            readonly active: boolean;
            readonly body: components["schemas"]["RuleBody"];
            /**
             * Format: date-time
             * @description What came before is not inspected by it.
             */
            readonly createdAt: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "final" | "incoming";
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly revision: number;
            /** @description Empty: whoever delivers it. */
            readonly supplier: string;
        };
        /** @description A lot that may be scanned in, or was. */
        readonly ScannableLot: {
            readonly lotId: string;
            readonly number: string;
            /** @description What is left of it, wherever it lies. */
            readonly quantity: string;
            /** @enum {string} */
            readonly status: "available" | "cancelled" | "consumed" | "quarantine" | "rejected" | "returned" | "scrapped";
        };
        /** @description What a scanned code stands for. */
        readonly Scanned: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "lot" | "tool" | "work-order";
        } | {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "job-order";
            readonly workOrderId: string;
            readonly workUnitCode: string;
        };
        /** @description A line of the bill of which people say which lot goes in. */
        readonly ScannedLine: {
            readonly code: string;
            /** @description What lies at the line side of the work unit and is not scanned in. */
            readonly here: readonly components["schemas"]["ScannableLot"][];
            /** @description Scanned in, in that order; the first is used up first. */
            readonly loaded: readonly components["schemas"]["ScannableLot"][];
            readonly materialId: string;
            readonly name: string;
            readonly nameEn: string;
            /** @description Into one piece. */
            readonly quantity: string;
            readonly unit: string;
        };
        /** @description A lesson on the virtual line that an instructor starts in one press. */
        readonly Scenario: {
            readonly code: string;
            readonly description: string;
            readonly descriptionEn: string;
            readonly faults: readonly components["schemas"]["ScenarioFault"][];
            readonly name: string;
            readonly nameEn: string;
            readonly seed: number;
            readonly speed: number;
        };
        /** @description A fault as a scenario sets it. */
        readonly ScenarioFault: {
            readonly after: number | null;
            /** @enum {string} */
            readonly fault: "air-pressure-loss" | "jam" | "network-loss" | "plc-clock-off" | "sensor-stuck" | "tool-break" | "wrong-material" | "wrong-offset";
            readonly lastsSeconds: number | null;
            /** @enum {string} */
            readonly trigger: "now" | "parts" | "seconds";
            /** @description Code of the work unit. */
            readonly workUnit: string;
        };
        /** @description One line of what waits for, or has had, a review. */
        readonly ScoreSummary: {
            readonly attemptId: string;
            /** @enum {string|null} */
            readonly band: "excellent" | "fail" | "fair" | "good" | "pass" | null;
            readonly missing: readonly string[];
            readonly shown: string | null;
            readonly status: string;
            readonly teamId: string;
            readonly teamName: string;
            readonly teamNameEn: string;
            readonly title: string;
            readonly titleEn: string;
            readonly total: number | null;
            readonly workOrderNumber: string;
        };
        readonly ScoreView: {
            readonly attempt: components["schemas"]["AttemptDetail"];
            /** @enum {string|null} */
            readonly band: "excellent" | "fail" | "fair" | "good" | "pass" | null;
            readonly capped: boolean;
            readonly computedAt: string;
            readonly criteria: readonly components["schemas"]["ShownCriterion"][];
            /** @description The last published grade. */
            readonly grade: {
                /** @enum {string} */
                readonly band: "excellent" | "fail" | "fair" | "good" | "pass";
                readonly publishedAt: string;
                readonly shown: string;
                readonly total: number;
                readonly version: number;
            } | null;
            readonly missing: readonly string[];
            readonly raw: number | null;
            readonly rubric: components["schemas"]["RubricHead"];
            readonly scoreVersion: number;
            /** @description One decimal, as published. */
            readonly shown: string | null;
            /** @description 0 to 100, four decimals; null while {@link missing} names criteria without a score. */
            readonly total: number | null;
            /** @description Of the attempt, for `If-Match`. */
            readonly version: number;
            /** @description Every computed version, newest first; empty for students. */
            readonly versions: readonly {
                readonly computedAt: string;
                readonly total: number | null;
                readonly version: number;
            }[];
        };
        /** @description A person as far as the one asking may know. */
        readonly SeenPerson: {
            readonly name: string | null;
            /** @description Null for somebody the one asking may not know. */
            readonly personId: string | null;
        };
        readonly SendToReworkDto: {
            /**
             * Format: uuid
             * @description Operation of the order's routing that is done again; the job order's own when absent.
             */
            readonly operationId?: string;
            readonly quantity: string;
            readonly reason: string;
        };
        /** @description Where the units of a rework job order come from and go back to. */
        readonly SentBy: {
            readonly number: string;
            readonly reason: string | null;
        };
        readonly SetupDto: {
            readonly displayName: string;
            readonly password: string;
            /** @description Name of the school as it stands on reports. */
            readonly schoolName: string;
            readonly username: string;
        };
        readonly SeverityDto: {
            readonly reason: string;
            /** @enum {string} */
            readonly severity: "critical" | "major" | "minor";
        };
        /** @description Where one class of one product from one supplier stands; plain data, kept with its changes. */
        readonly SeverityState: {
            /** @description The last lots of this severity, at most five, the newest last: accepted or not. */
            readonly recent: readonly boolean[];
            /** @description Lots not accepted on tightened inspection since it began (or since it was resumed). */
            readonly refusedOnTightened: number;
            /** @description Switching score 转移得分, counted on normal inspection only. */
            readonly score: number;
            /** @enum {string} */
            readonly severity: "discontinued" | "normal" | "reduced" | "tightened";
        };
        /** @description What stands wrong in a workbook, in words a person can act on. */
        readonly SheetProblem: {
            readonly code: string;
            /** @description The column's header; null when the whole row is meant. */
            readonly column: string | null;
            readonly expected: string;
            readonly got: string;
            /** @description Row number as the spreadsheet shows it; the header is 1. */
            readonly row: number;
            readonly sheet: string;
        };
        /** @description A shift of a line. */
        readonly ShiftAnswer: {
            readonly end: string;
            readonly lineId: string;
            readonly name: string;
            readonly start: string;
        };
        readonly ShownCriterion: {
            /** @description What the evaluator computed; null without evidence, which is not a zero. */
            readonly auto: number | null;
            /** @description Below this the total is capped; null: not critical. */
            readonly criticalBelow: number | null;
            readonly effectiveWeight: number;
            /** @enum {string|null} */
            readonly evaluator: "conformance" | "cycle-time" | "dimension" | "documentation" | "fault-handling" | "first-pass-yield" | "measuring-accuracy" | "safety" | null;
            readonly evidenceCount: number;
            readonly flags: readonly ("critical" | "few-units" | "no-evidence" | "no-tolerance-width" | "not-applicable" | "too-fast")[];
            /** @description Unique within its rubric. */
            readonly id: string;
            /** @description What an instructor put in its place. */
            readonly manual: number | null;
            readonly name: string;
            readonly nameEn: string;
            readonly override: {
                readonly at: string;
                readonly byId: string | null;
                readonly reason: string;
                readonly score: number;
            } | null;
            readonly params: {
                readonly [key: string]: string | number | boolean;
            };
            readonly points: number;
            /** @description The one that counts. */
            readonly score: number | null;
            readonly terms: {
                readonly [key: string]: string | number;
            };
            /** @enum {string} */
            readonly type: "auto" | "hybrid" | "manual";
            /** @description Share of the whole; all of a rubric sum to exactly 1. */
            readonly weight: number;
        };
        readonly ShownValue: {
            readonly isArray: boolean;
            /** Format: date-time */
            readonly serverTimestamp: string | null;
            /** @enum {string} */
            readonly severity: "bad" | "good" | "uncertain";
            /** Format: date-time */
            readonly sourceTimestamp: string | null;
            /** @description Name of the status, e.g. `BadWaitingForInitialData`. */
            readonly status: string;
            /** @description Null when there is none or its quality is bad. */
            readonly text: string | null;
            /** @description Built-in type of what came, e.g. `Double`; null when nothing came. */
            readonly type: string | null;
        };
        readonly SignFirstArticleDto: {
            readonly badge?: string;
            /**
             * Format: uuid
             * @description The one that was looked at; another one may be open by now.
             */
            readonly firstArticleId: string;
            readonly number?: string;
            readonly pin?: string;
            /**
             * @description The operator, a second person, or an inspector.
             * @enum {string}
             */
            readonly role: "self" | "mutual" | "special";
        };
        readonly SignInDto: {
            /** @description Content of the badge's barcode, QR code or card; or number and PIN instead. */
            readonly badge?: string;
            /** @description Student or staff number. */
            readonly number?: string;
            readonly pin?: string;
        };
        readonly SortedDto: {
            readonly nonconforming: number;
            /** @description Which pieces, where each has a number. */
            readonly serials?: readonly string[];
        };
        /** @description A spare part that was used; it is not booked out of a store. */
        readonly SparePart: {
            readonly lot: string | null;
            readonly name: string;
            readonly quantity: string;
            readonly unit: string;
        };
        readonly SparePartDto: {
            readonly lot?: string;
            readonly name: string;
            readonly quantity: string;
            readonly unit: string;
        };
        readonly SpcSignal: {
            readonly acknowledgedAt: string | null;
            readonly acknowledgedBy: string | null;
            readonly action: string | null;
            /** @enum {string|null} */
            readonly cause: "environment" | "machine" | "man" | "material" | "measurement" | "method" | null;
            readonly chartId: string;
            readonly closedAt: string | null;
            readonly fromAt: string;
            readonly id: string;
            readonly lastPoint: number;
            readonly note: string | null;
            /** @enum {string} */
            readonly panel: "location" | "spread";
            /** @description The pattern: the last point and the ones before it, this many. */
            readonly points: number;
            /** @description What became of the action. */
            readonly result: string | null;
            /** @description Code of the rule. */
            readonly rule: string;
            /** @enum {string} */
            readonly status: "acknowledged" | "closed" | "raised" | "withdrawn";
            readonly toAt: string;
            readonly value: number;
            readonly version: number;
            readonly workUnitId: string | null;
        };
        readonly SplitDto: {
            /** Format: date-time */
            readonly dueAt?: string;
            /**
             * Format: uuid
             * @description Where the units are: received and not started there.
             */
            readonly jobOrderId: string;
            readonly priority?: number;
            readonly quantity: string;
            readonly reason?: string;
            /** @description Which pieces, by serial number, as many as the quantity. */
            readonly serials?: readonly string[];
            /**
             * Format: uuid
             * @description The order's team when absent.
             */
            readonly teamId?: string;
        };
        readonly SplitLotDto: {
            readonly from: string;
            readonly number?: string;
            readonly quantity: string;
        };
        /** @description What of a machine waits on the disk of its gateway, because PostgreSQL was away. */
        readonly SpoolReading: {
            readonly bytes: number;
            /** @description The most that waited since it began. */
            readonly most: number;
            readonly records: number;
            /** @description When the oldest of it is from. */
            readonly since: string;
        };
        /** @description What a tag showed from then on. */
        readonly StateChange: {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly quality: "bad" | "good" | "uncertain";
            /** @description It changed more than once in this stretch; only the last change is told. */
            readonly several: boolean;
            readonly value: string | null;
        };
        /** @description In this state when this is true, and nothing before it in the list was. */
        readonly StateRule: {
            readonly expression: string;
            /** @enum {string} */
            readonly state: "blocked" | "fault" | "idle" | "maintenance" | "off" | "producing" | "setup" | "starved";
        };
        readonly StateRuleDto: {
            /** @description A condition over the tags that have a node. */
            readonly expression: string;
            /** @enum {string} */
            readonly state: "producing" | "setup" | "starved" | "blocked" | "idle" | "fault" | "maintenance" | "off";
        };
        readonly StationJob: {
            readonly allowedActions: readonly string[];
            /** @description Drawings, programs and what else belongs to the operation, in the revision frozen on the order. */
            readonly documents: readonly components["schemas"]["FrozenDocument"][];
            readonly gates: readonly components["schemas"]["ExecutionGate"][];
            readonly job: components["schemas"]["JobOrder"];
            /** @description Materials of which people say which lot goes in. */
            readonly lots: readonly components["schemas"]["ScannedLine"][];
            readonly machine: components["schemas"]["MachineJob"] | null;
            readonly ncProgram: string | null;
            readonly order: {
                /** @description What stands in place of the customer's name. */
                readonly alias: string | null;
                readonly materialCode: string;
                readonly materialName: string;
                readonly materialNameEn: string;
                readonly number: string;
                readonly quantity: string;
                readonly status: string;
                readonly unit: string;
            };
            readonly parameters: readonly components["schemas"]["Parameter"][];
            /** @description Of what was scrapped or is to be reworked here; not of reports that were taken back. */
            readonly pictures: readonly components["schemas"]["ReportPicture"][];
            /** @description Another program than the job's is in the machine, and what may be done about it here; null otherwise. */
            readonly program: components["schemas"]["ProgramHere"] | null;
            readonly quality: components["schemas"]["QualityGate"];
            readonly records: readonly components["schemas"]["StepRecord"][];
            /** @description Of a rework job order: which job sent the units, and why; null of all others. */
            readonly sentBy: components["schemas"]["SentBy"] | null;
            /** @description Numbers of the order's pieces that are being made; empty where pieces get them at the end. */
            readonly serials: readonly string[];
            readonly steps: readonly components["schemas"]["Step"][];
        };
        readonly StationRow: {
            /** Format: date-time */
            readonly enrolledAt: string;
            readonly id: string;
            readonly label: string;
            readonly workUnitId: string;
        };
        readonly Step: {
            readonly id: string;
            readonly input?: components["schemas"]["StepInput"];
            /** @enum {string} */
            readonly kind: "capture" | "caution" | "confirm" | "instruction" | "measure";
            readonly mandatory: boolean;
            readonly media?: readonly components["schemas"]["StepMedia"][];
            /** @description File name of a picture, as older instructions name it. */
            readonly picture: string | null;
            readonly seq: number;
            readonly text: string;
            readonly textEn: string;
            readonly title: string;
            readonly titleEn: string;
        };
        readonly StepDto: {
            readonly input?: components["schemas"]["StepInputDto"];
            /** @enum {string} */
            readonly kind: "instruction" | "confirm" | "capture" | "measure" | "caution";
            /** @description The job cannot be completed without it. */
            readonly mandatory: boolean;
            readonly media?: readonly components["schemas"]["StepMediaDto"][];
            /** @default null */
            readonly picture: string | null;
            readonly seq: number;
            readonly text: string;
            readonly textEn: string;
            readonly title: string;
            readonly titleEn: string;
        };
        /** @description What a step asks the person to enter; limits are inclusive, plain decimals, and only a number has them. */
        readonly StepInput: {
            readonly choices?: readonly string[];
            readonly max?: string;
            readonly min?: string;
            /** @enum {string} */
            readonly type: "choice" | "date" | "file" | "number" | "photo" | "scan" | "signature" | "text";
            readonly unit?: string;
        };
        readonly StepInputDto: {
            readonly choices?: readonly string[];
            readonly max?: string;
            readonly min?: string;
            /** @enum {string} */
            readonly type: "number" | "text" | "choice" | "date" | "photo" | "file" | "scan" | "signature";
            readonly unit?: string;
        };
        /** @description A file a step shows; it belongs to the routing. */
        readonly StepMedia: {
            readonly fileId: string;
            /** @enum {string} */
            readonly kind: "drawing" | "model" | "picture" | "video";
            readonly name: string;
        };
        readonly StepMediaDto: {
            /** Format: uuid */
            readonly fileId: string;
            /** @enum {string} */
            readonly kind: "picture" | "video" | "drawing" | "model";
            readonly name: string;
        };
        /** @description What a person confirmed or entered for one step of a job order. */
        readonly StepRecord: {
            readonly entryId: string;
            readonly id: string;
            readonly jobOrderId: string;
            readonly mandatory: boolean;
            /** @description 0 for a step done once per job, else the piece. */
            readonly piece: number;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly recordedBy: string | null;
            readonly stepId: string;
            readonly stepKind: string;
            readonly stepSeq: number;
            readonly value: unknown;
        };
        readonly StepValueDto: {
            /** @description The piece, from 1; 0 or none for a step done once per job. */
            readonly piece?: number;
            /** @description `true` for a confirmation; the text, number, choice, day, scan or file id a capture asks for. */
            readonly value: Record<string, never>;
        };
        /** @description A count of what lies at one place 盘点. */
        readonly StockCount: {
            readonly countedAt: string | null;
            readonly countedBy: string | null;
            readonly id: string;
            readonly location: string;
            readonly note: string | null;
            readonly number: string;
            readonly openedAt: string;
            readonly openedBy: string | null;
            readonly postedAt: string | null;
            readonly postedBy: string | null;
            /** @description Why the differences were posted, or why it was called off. */
            readonly reason: string | null;
            /** @enum {string} */
            readonly status: "cancelled" | "counted" | "open" | "posted";
            readonly version: number;
        };
        readonly StockCountReasonDto: {
            readonly reason: string;
        };
        /** @description A material as the list shows it. */
        readonly StockedMaterial: {
            readonly available: string;
            readonly code: string;
            readonly id: string;
            /** @enum {string} */
            readonly kind: "component" | "product" | "raw";
            readonly name: string;
            readonly nameEn: string;
            readonly revision: string;
            /** @description Grade and form in workshop words, such as `6061-T6 棒料 Ø60`; may be empty. */
            readonly specification: string;
            /** @enum {string} */
            readonly tracking: "lot" | "none" | "serial";
            /** @description Unit of measure of every quantity of it, such as `pcs` or `kg`. */
            readonly unit: string;
        };
        readonly StockLine: {
            readonly location: string;
            readonly lot: components["schemas"]["Lot"];
            readonly quantity: string;
        };
        /** @description A stop as people explain it. */
        readonly Stop: {
            /** @description Milliseconds within shifts and outside breaks, up to now. */
            readonly busyMs: number;
            /** Format: date-time */
            readonly codedAt: string | null;
            readonly codedBy: string | null;
            /** Format: date-time */
            readonly end: string | null;
            readonly jobOrderId: string | null;
            readonly mustCode: boolean;
            readonly note: string | null;
            /** @description Should have been explained by now. */
            readonly overdue: boolean;
            /** @description `Z` while nobody said. */
            readonly reason: string;
            /** Format: date-time */
            readonly start: string;
            /** @enum {string} */
            readonly state: "blocked" | "fault" | "idle" | "maintenance" | "off" | "producing" | "setup" | "starved" | "unknown";
            readonly workOrderId: string | null;
            readonly workUnitId: string;
        };
        readonly StopDto: {
            /**
             * Format: date-time
             * @description When the stop began, as the list says it.
             */
            readonly start: string;
            /** Format: uuid */
            readonly workUnitId: string;
        };
        /** @description A place 库位 where goods may be put. */
        readonly StoragePlace: {
            readonly code: string;
            /**
             * @description Receiving, a bin the school has made, or the line side of a work unit.
             * @enum {string}
             */
            readonly kind: "bin" | "line-side" | "receiving";
        };
        /** @description How much of a lot lies at one place. */
        readonly Stored: {
            readonly location: string;
            readonly quantity: string;
        };
        /** @description What the charts of a study draw, in the order of the study. */
        readonly StudyPictures: {
            /** @description X̿ ± A2·R̿: most means should lie outside, for inside the gauge does not tell parts apart. */
            readonly meanLines: components["schemas"]["ChartLines"];
            /** @description `means[appraiser][part]` of the trials; drawn over the parts they show an interaction where they cross. */
            readonly means: readonly (readonly number[])[];
            /** @description Mean of each part, whoever measured it. */
            readonly partMeans: readonly number[];
            /** @description R̿, D3·R̿ and D4·R̿: a range above was probably misread. */
            readonly rangeLines: components["schemas"]["ChartLines"];
            readonly ranges: readonly (readonly number[])[];
        };
        /** @description A thing of another module that the holder stores but does not understand. */
        readonly SubjectRef: {
            readonly id: string;
            readonly type: string;
        };
        /** @description What may be touched by a nonconformance, by genealogy. */
        readonly SuspectCandidates: {
            /** @description Nearest first. */
            readonly lots: readonly components["schemas"]["TracedLot"][];
            /** @description The search stopped at its bounds. */
            readonly more: boolean;
        };
        readonly SuspectView: {
            /** @description Edges of the genealogy from the lot it began with; 0 is that lot. */
            readonly depth: number;
            /** @description Held for this nonconformance; false where it was not available anyway. */
            readonly held: boolean;
            readonly lotId: string;
            readonly materialCode: string;
            readonly number: string;
            readonly quantity: string;
            /** Format: date-time */
            readonly releasedAt: string | null;
            readonly releasedBy: string | null;
            readonly releaseNote: string | null;
            readonly status: string;
        };
        readonly SwitchNoteDto: {
            /** @description What the supplier has done, why production is irregular, or why reduced inspection is agreed to. */
            readonly note: string;
        };
        readonly SwitchView: {
            /** Format: date-time */
            readonly changedAt: string;
            /** @enum {string} */
            readonly from: "discontinued" | "normal" | "reduced" | "tightened";
            readonly id: string;
            readonly inspectionId: string | null;
            readonly inspectionNumber: string | null;
            readonly note: string | null;
            /** @enum {string} */
            readonly reason: "between-ac-and-re" | "five-accepted" | "five-refused-on-tightened" | "irregular" | "refused-on-reduced" | "score-reached" | "supplier-acted" | "two-of-five-refused";
            /** @enum {string} */
            readonly to: "discontinued" | "normal" | "reduced" | "tightened";
        };
        readonly TagDef: {
            /** @description The machine keeps this counter when it is switched off. */
            readonly counterKept: boolean;
            /** @enum {string} */
            readonly counterType: "UInt16" | "UInt32";
            /** @description Absolute, in the tag's unit; null: every change. */
            readonly deadband: number | null;
            /** @description Over the tags that have a node (libs/tag-expressions); null: read from the machine. */
            readonly expression: string | null;
            readonly key: string;
            readonly name: string;
            readonly nameEn: string;
            /** @description `nsu=<uri>;…`, or `i=…` in the namespace of OPC UA; null: computed by `expression`. */
            readonly nodeId: string | null;
            readonly queueSize: number;
            /** @enum {string} */
            readonly role: "alarm" | "analog" | "blocked" | "current-job" | "good-count" | "info" | "item-state" | "operation-mode" | "program-checksum" | "program-file" | "program-name" | "scrap-count" | "starved";
            /** @description 0: as it changes. */
            readonly samplingMs: number;
            readonly unit: string | null;
        };
        readonly TagDto: {
            /**
             * @description The machine keeps this counter when it is switched off.
             * @default false
             */
            readonly counterKept: boolean;
            /**
             * @default UInt32
             * @enum {string}
             */
            readonly counterType: "UInt16" | "UInt32";
            /**
             * @description Absolute, in the tag's unit.
             * @default null
             */
            readonly deadband: number | null;
            /**
             * @description In place of a node: computed of tags that have one (libs/tag-expressions).
             * @default null
             */
            readonly expression: string | null;
            readonly key: string;
            readonly name: string;
            readonly nameEn: string;
            /**
             * @description `nsu=<uri>;i=…` or `…;s=…`; never with a namespace index, which changes.
             * @default null
             */
            readonly nodeId: string | null;
            readonly queueSize: number;
            /** @enum {string} */
            readonly role: "item-state" | "operation-mode" | "starved" | "blocked" | "good-count" | "scrap-count" | "current-job" | "program-file" | "program-name" | "program-checksum" | "analog" | "alarm" | "info";
            /** @description 0: as it changes. */
            readonly samplingMs: number;
            /** @default null */
            readonly unit: string | null;
        };
        /** @description A tag with the newest value seen. */
        readonly TagReading: {
            /** Format: date-time */
            readonly at: string | null;
            readonly good: boolean;
            readonly key: string;
            readonly name: string;
            readonly nameEn: string;
            /** @enum {string} */
            readonly role: "alarm" | "analog" | "blocked" | "current-job" | "good-count" | "info" | "item-state" | "operation-mode" | "program-checksum" | "program-file" | "program-name" | "scrap-count" | "starved";
            readonly unit: string | null;
            readonly value: unknown;
        };
        readonly TakeGaugeDto: {
            /** @description The number on the gauge, as a scanner reads it. */
            readonly code: string;
        };
        /** @description A file that was taken in. */
        readonly TakenFile: {
            /** @description The bytes, to be read again. */
            readonly fileId: string;
            /** @enum {string} */
            readonly format: "csv" | "dfq" | "qif";
            readonly id: string;
            readonly inspectionId: string;
            readonly known: number;
            readonly name: string;
            readonly sha256: string;
            /** @description The source whose layout it was read by; null: the format itself. */
            readonly sourceId: string | null;
            /** @description Values taken in, and results that were known before. */
            readonly taken: number;
            readonly takenAt: string;
            readonly takenBy: string | null;
        };
        /** @description A teaching task 教学任务: what is to be learned; an assignment gives it to a team with a real order. */
        readonly Task: {
            readonly code: string;
            readonly createdAt: string;
            readonly id: string;
            readonly materialId: string | null;
            readonly objectives: string;
            readonly objectivesEn: string;
            /** @enum {string} */
            readonly source: "simulation" | "trial-job" | "work-order";
            readonly title: string;
            readonly titleEn: string;
            /** @description The request the task came from; opaque here. */
            readonly trialJobId: string | null;
            readonly version: number;
        };
        readonly TeamMate: {
            readonly name: string | null;
            /** @description Null for somebody the one asking may not know. */
            readonly personId: string | null;
            readonly roles: readonly ("helper" | "inspector" | "operator" | "recorder" | "safety")[];
        };
        readonly TeamMemberView: {
            readonly name: string;
            readonly number: string;
            readonly personId: string;
            /** @enum {string} */
            readonly role: "leader" | "member";
        };
        readonly TeamView: {
            readonly classId: string;
            readonly code: string;
            readonly id: string;
            readonly members: readonly components["schemas"]["TeamMemberView"][];
            readonly name: string;
            readonly nameEn: string;
        };
        readonly TelemetryExportDto: {
            readonly from: string;
            /**
             * @description Every sample, or what was made of a minute or an hour.
             * @enum {string}
             */
            readonly level: "raw" | "minute" | "hour";
            /**
             * @description Language of headings and words.
             * @default zh-CN
             * @enum {string}
             */
            readonly locale: "zh-CN" | "en";
            /** @description Keys of up to eight tags. */
            readonly tags: readonly string[];
            readonly to: string;
        };
        readonly TemplateDto: {
            /** @description Hours from the beginning of an order to its due date; null: no due date. */
            readonly leadHours: number | null;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            /** Format: uuid */
            readonly materialId: string;
            readonly name: string;
            /** @description 1 (most urgent) to 5. */
            readonly priority: number;
            /** @description Plain decimal, e.g. `"20"`. */
            readonly quantity: string;
            /**
             * Format: uuid
             * @description Null: the newest released version of the material at the time.
             */
            readonly routingVersionId: string | null;
            /** Format: uuid */
            readonly teamId: string | null;
        };
        /** @description An order template that teaches: the task its orders are for. */
        readonly TemplateTask: {
            /** @description The school's basic one when null. */
            readonly rubricId: string | null;
            readonly taskCode: string;
            readonly taskId: string;
            readonly templateId: string;
            readonly title: string;
            readonly titleEn: string;
        };
        readonly TemplateTaskDto: {
            /** Format: uuid */
            readonly rubricId?: string | null;
            /** Format: uuid */
            readonly taskId: string;
        };
        /** @description A number that went into a KPI, by the name the standard gives it. */
        readonly Term: {
            readonly name: string;
            /** @enum {string} */
            readonly unit: "count" | "ms" | "pcs" | "ratio";
            readonly value: number;
        };
        readonly TimelineItem: {
            /** @description Null for partners: persons stay inside the school. */
            readonly actorId: string | null;
            readonly id: string;
            readonly occurredAt: string;
            readonly payload: {
                readonly [key: string]: unknown;
            };
            readonly pos: number;
            readonly reason: string | null;
            readonly type: string;
        };
        /** @description Times of work units after ISO 22400-2, in milliseconds; sums of them are times again. */
        readonly Times: {
            /** @description Actual unit delay time: stopped while an order waits. */
            readonly adet: number;
            /** @description Actual unit down time: nothing ordered. */
            readonly adot: number;
            /** @description Actual production time. */
            readonly apt: number;
            /** @description Actual unit busy time = AUPT + ADET. */
            readonly aubt: number;
            /** @description Actual unit processing time = APT + AUST. */
            readonly aupt: number;
            /** @description Actual unit setup time. */
            readonly aust: number;
            /** @description Running in planned breaks, not in APT. */
            readonly breakRun: number;
            /** @description Simulation and test, part of none of the above. */
            readonly excluded: number;
            /** @description Failure events that began in the window. */
            readonly failures: number;
            /** @description Of ADET and ADOT: stops whose reason is learning. */
            readonly learning: number;
            /** @description The window is not over and something in it lasts: the figures will change. */
            readonly open: boolean;
            /** @description Planned busy time = POT − PDOT − `excluded` = APT + AUST + ADET + ADOT + unknown. */
            readonly pbt: number;
            /** @description Planned down time. */
            readonly pdot: number;
            /** @description Planned operation time, as far as it is over. */
            readonly pot: number;
            readonly repair: number;
            /** @description Of them those that are over, and how long they took of the busy time. */
            readonly restored: number;
            /** @description Nobody knows: the connection was away. */
            readonly unknown: number;
            /** @description Of APT and AUST: without an order. */
            readonly withoutOrder: number;
        };
        readonly TimeTotal: {
            readonly jobOrderId: string;
            /** @enum {string} */
            readonly kind: "help" | "run" | "setup" | "wait";
            readonly name: string | null;
            /** @description Null for somebody the one asking may not know. */
            readonly personId: string | null;
            /** @description Split where somebody was at several jobs at once. */
            readonly seconds: number;
        };
        /** @description A tool, a fixture 刀具工装: one thing with a code of its own. Gauges are none; quality keeps those. */
        readonly Tool: {
            readonly code: string;
            readonly id: string;
            readonly issuedAt: string | null;
            /** @description The job it was issued for; it stays for those that follow. */
            readonly jobOrderId: string | null;
            /** @enum {string} */
            readonly kind: "cutting-tool" | "fixture" | "other";
            readonly lifeLimit: string | null;
            /**
             * @description Null together with its limit: it does not wear.
             * @enum {string|null}
             */
            readonly lifeUnit: "minutes" | "pieces" | "uses" | null;
            readonly lifeUsed: string;
            /** @description Where it lies when nobody has it. */
            readonly location: string;
            readonly name: string;
            readonly nameEn: string;
            /** @description Why it is blocked or retired. */
            readonly reason: string | null;
            /** @description How often it was reground or overhauled: a report taken back concerns the life it was counted in. */
            readonly renewals: number;
            /** @enum {string} */
            readonly status: "available" | "blocked" | "issued" | "retired" | "worn";
            /** @description What operations ask for: any tool of the class will do. */
            readonly toolClass: string;
            readonly version: number;
            /** @description From this share of its life on, 1 to 100, people are told. */
            readonly warnPercent: number;
            /** @description Where it is set up; a worn or blocked one may still sit there. Null: in its place. */
            readonly workUnitId: string | null;
        };
        readonly ToolDto: {
            readonly code: string;
            /** @enum {string} */
            readonly kind: "cutting-tool" | "fixture" | "other";
            readonly lifeLimit?: string;
            /**
             * @description Together with its limit; without both it does not wear.
             * @enum {string}
             */
            readonly lifeUnit?: "pieces" | "minutes" | "uses";
            readonly location: string;
            readonly name: string;
            readonly nameEn: string;
            readonly toolClass: string;
            /** @description From this share of its life on people are told, in percent. */
            readonly warnPercent: number;
        };
        /** @description What an operation needs of a class of tools or fixtures. */
        readonly ToolNeed: {
            readonly count: number;
            readonly toolClass: string;
        };
        readonly ToolNeedDto: {
            readonly count: number;
            readonly toolClass: string;
        };
        readonly ToolReasonDto: {
            readonly reason: string;
        };
        /** @description What a trace found within its bounds. */
        readonly Trace: {
            /** @description Nearest first. */
            readonly edges: readonly components["schemas"]["TracedEdge"][];
            /** @description Lots at the rim whose own edges were not followed, because a bound was reached; empty when the trace is whole. */
            readonly more: readonly string[];
        };
        /** @description An edge and how many edges lie between it and the lot asked for (1 = next to it). */
        readonly TracedEdge: {
            readonly at: string;
            readonly byPersonId: string | null;
            readonly consumedLotId: string;
            readonly depth: number;
            readonly jobOrderId: string | null;
            readonly producedLotId: string;
            /** @description In the unit of the consumed material. */
            readonly quantity: string;
            readonly unit: string;
        };
        /** @description What is on record of one job order that took part in making a lot. */
        readonly TracedJob: {
            readonly attemptId: string | null;
            readonly endedAt: string | null;
            readonly jobOrderId: string;
            readonly machineRuns: readonly {
                readonly good: string;
                readonly run: number;
                readonly scrap: string;
                readonly state: string;
            }[];
            readonly measurements: readonly {
                readonly at: string;
                readonly balloon: string;
                readonly name: string;
                readonly nameEn: string;
                readonly piece: number;
                readonly unit: string;
                readonly value: string;
                readonly verdict: string | null;
            }[];
            readonly name: string;
            readonly nameEn: string;
            readonly number: string;
            readonly operationNumber: number;
            readonly parameters: readonly {
                readonly code: string;
                readonly name: string;
                readonly nameEn: string;
                readonly unit: string;
                readonly value: string;
            }[];
            readonly people: readonly components["schemas"]["TracedPerson"][];
            /** @description Where unfinished pieces were put, while they are there. */
            readonly putAway: components["schemas"]["TracedPutAway"] | null;
            readonly startedAt: string | null;
            readonly status: string;
            readonly steps: readonly {
                readonly at: string;
                readonly piece: number;
                readonly seq: number;
                readonly value: unknown;
            }[];
            readonly workOrderId: string;
            readonly workUnitCode: string;
            readonly workUnitId: string;
        };
        /** @description A lot as a node of a graph or a line of a list, with the words of its material. */
        readonly TracedLot: {
            /** @description Edges from the lot asked for: negative towards what it was made of, positive towards where it went. */
            readonly depth: number;
            readonly id: string;
            readonly jobOrderId: string | null;
            /** @description Where it lies. */
            readonly locations: readonly string[];
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly number: string;
            /** @description Units of its order that are still being made; `'0'` for a lot of no order. */
            readonly onLine: string;
            readonly quantity: string;
            readonly receivedAt: string;
            /** @enum {string} */
            readonly status: "available" | "cancelled" | "consumed" | "quarantine" | "rejected" | "returned" | "scrapped";
            readonly supplierLot: string | null;
            readonly unit: string;
            /** @enum {string} */
            readonly whereabouts: "gone-out" | "in-store" | "in-work" | "never-was" | "scrapped" | "used-up";
            readonly workOrderId: string | null;
            /** @description Of the order whose lot it is. */
            readonly workOrderNumber: string | null;
        };
        readonly TracedOrder: {
            readonly jobs: readonly components["schemas"]["TracedJob"][];
            readonly materialCode: string;
            readonly number: string;
            readonly workOrderId: string;
        };
        readonly TracedPerson: {
            readonly id: string;
            /** @description Null for who may not see names. */
            readonly name: string | null;
        };
        /** @description Where unfinished pieces of a job were put. */
        readonly TracedPutAway: {
            readonly label: string | null;
            readonly location: string;
            readonly quantity: string;
        };
        /** @description The genealogy 谱系 around a lot. */
        readonly TraceGraph: {
            readonly edges: readonly components["schemas"]["GraphEdge"][];
            readonly lots: readonly components["schemas"]["TracedLot"][];
            /** @description Lots with further edges that are not shown, because a bound was reached. */
            readonly more: readonly string[];
            readonly rootId: string;
        };
        readonly TransportReasonDto: {
            readonly reason: string;
        };
        readonly TransportView: {
            readonly endedAt: string | null;
            readonly from: string;
            readonly id: string;
            readonly jobOrderId: string | null;
            readonly lot: components["schemas"]["LotLabel"];
            readonly lotId: string;
            readonly note: string | null;
            readonly number: string;
            /** @description Who carries it; null when nobody does or a machine does. */
            readonly personId: string | null;
            /** @description Who carries it; null for a machine, and while it is given to nobody. */
            readonly personName: string | null;
            readonly pickedUpAt: string | null;
            /** @description Code of what the machine refused; null when nothing is wrong. */
            readonly problem: string | null;
            /** @description In the material's unit. */
            readonly quantity: string;
            readonly requestedAt: string;
            readonly requestedBy: string | null;
            /** @description How often it was handed to a machine. */
            readonly run: number;
            /** @enum {string} */
            readonly status: "assigned" | "cancelled" | "delivered" | "in-transit" | "requested";
            readonly to: string;
            readonly version: number;
            /** @description The work unit whose machine (AGV, stacker crane) carries it. */
            readonly workUnitId: string | null;
        };
        /** @description An element with everything below it. */
        readonly TreeNode: {
            readonly children: readonly components["schemas"]["TreeNode"][];
            readonly code: string;
            readonly id: string;
            /** @enum {string} */
            readonly level: "area" | "line" | "site" | "work-unit";
            /**
             * @description Of a line.
             * @enum {string|null}
             */
            readonly lineMode: "real" | "virtual" | null;
            readonly name: string;
            readonly nameEn: string;
        };
        readonly Trend: {
            /** Format: date-time */
            readonly from: string;
            readonly gaps: readonly components["schemas"]["TrendGap"][];
            readonly series: readonly components["schemas"]["TrendSeries"][];
            /** Format: date-time */
            readonly to: string;
        };
        /** @description A stretch in which nobody watched. */
        readonly TrendGap: {
            /** Format: date-time */
            readonly from: string;
            /** @description The tags it concerns; null: all. */
            readonly keys: readonly string[] | null;
            /** Format: date-time */
            readonly to: string;
        };
        /** @description One sample, or all samples of a stretch together. */
        readonly TrendPoint: {
            /** @description Nobody watched between the point before and this one, or the value was unknown: no line leads here. */
            readonly afterGap: boolean;
            /**
             * Format: date-time
             * @description When the stretch begins; of a single sample, when it was taken.
             */
            readonly at: string;
            /** @description The newest value of the stretch. */
            readonly last: number | null;
            readonly max: number | null;
            /** @description Arithmetic mean of the samples with a value; null when there is none. */
            readonly mean: number | null;
            readonly min: number | null;
            /**
             * @description Of the worst sample; `bad` only where no sample has a value.
             * @enum {string}
             */
            readonly quality: "bad" | "good" | "uncertain";
            readonly samples: number;
        };
        /** @description The course of one tag. */
        readonly TrendSeries: {
            /** @description How long the stretches are; 0: each point is a sample as it came. */
            readonly bucketSeconds: number;
            /** @description Of any other tag. */
            readonly changes: readonly components["schemas"]["StateChange"][];
            readonly key: string;
            /** @enum {string} */
            readonly kind: "numeric" | "state";
            /** @enum {string} */
            readonly level: "hour" | "minute" | "raw";
            readonly name: string;
            readonly nameEn: string;
            /** @description Of a numeric tag. */
            readonly points: readonly components["schemas"]["TrendPoint"][];
            /**
             * @description What the tag means; null when the machine's map no longer has it.
             * @enum {string|null}
             */
            readonly role: "alarm" | "analog" | "blocked" | "current-job" | "good-count" | "info" | "item-state" | "operation-mode" | "program-checksum" | "program-file" | "program-name" | "scrap-count" | "starved" | null;
            readonly unit: string | null;
        };
        /** @description Figures only; who works on it stays inside the school. */
        readonly TrialJobProgress: {
            readonly finished: string;
            readonly jobOrders: readonly {
                readonly name: string;
                readonly nameEn: string;
                /** @description Of the operation: 10, 20, … */
                readonly number: number;
                readonly percent: number;
                /** @enum {string} */
                readonly status: "aborted" | "cancelled" | "closed" | "completed" | "dispatched" | "held" | "pending" | "ready" | "running" | "skipped" | "suspended";
            }[];
            readonly ordered: string;
            /** @description 0 to 100 over all operations. */
            readonly percent: number;
            readonly scrap: string;
            readonly unit: string;
            /** @enum {string} */
            readonly workOrderStatus: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released";
        };
        readonly TrialJobSummary: {
            readonly companyName: string;
            /** @enum {number|null} */
            readonly confidentiality: 0 | 1 | 2 | 3 | null;
            /** @enum {string|null} */
            readonly demandType: "development" | "fault-diagnosis" | "inspection" | "pilot-production" | "process-improvement" | "process-trial" | "training" | "verification" | null;
            readonly desiredDate: string | null;
            readonly id: string;
            readonly number: string;
            readonly organisationId: string;
            readonly partName: string | null;
            readonly quantity: string | null;
            /** @enum {string} */
            readonly status: "accepted" | "agreed" | "clarifying" | "closed" | "delivered" | "draft" | "feasibility-review" | "in-trial" | "inspected" | "planned" | "quoted" | "rejected" | "submitted" | "terminated" | "withdrawn";
            readonly submittedAt: string | null;
            readonly updatedAt: string;
            readonly version: number;
        };
        readonly TrialJobView: {
            /** @description What this caller may do now. */
            readonly allowedActions: readonly ("accept" | "agree" | "answer" | "ask-clarification" | "close" | "deliver" | "expire" | "plan" | "quote" | "refuse" | "reject" | "require-rework" | "revise" | "start" | "start-review" | "submit" | "submit-for-inspection" | "terminate" | "withdraw")[];
            readonly closedReason: string | null;
            readonly companyName: string;
            /** @enum {number|null} */
            readonly confidentiality: 0 | 1 | 2 | 3 | null;
            readonly contactEmail?: string;
            readonly contactName?: string;
            readonly contactPhone?: string;
            /** @description 统一社会信用代码, GB 32100. */
            readonly creditCode?: string;
            /** @enum {string|null} */
            readonly demandType: "development" | "fault-diagnosis" | "inspection" | "pilot-production" | "process-improvement" | "process-trial" | "training" | "verification" | null;
            readonly desiredDate: string | null;
            readonly drawingRevision?: string;
            readonly files: readonly components["schemas"]["Attachment"][];
            readonly heatTreatment?: string;
            readonly id: string;
            readonly latestDate?: string;
            readonly links: components["schemas"]["Links"] | null;
            /** @description Grade and standard, such as `6061-T6 GB/T 3190`. */
            readonly materialGrade?: string;
            readonly number: string;
            readonly organisationId: string;
            readonly partName: string | null;
            readonly partNumber?: string;
            readonly progress: components["schemas"]["TrialJobProgress"] | null;
            readonly purpose?: string;
            readonly quantity: string | null;
            readonly questions: readonly components["schemas"]["Question"][];
            readonly quote: components["schemas"]["Quote"] | null;
            readonly remarks?: string;
            readonly reports: readonly components["schemas"]["Report"][];
            readonly requirements?: string;
            /** @enum {string} */
            readonly status: "accepted" | "agreed" | "clarifying" | "closed" | "delivered" | "draft" | "feasibility-review" | "in-trial" | "inspected" | "planned" | "quoted" | "rejected" | "submitted" | "terminated" | "withdrawn";
            readonly submittedAt: string | null;
            /** @enum {string} */
            readonly teachingConsent?: "full" | "none" | "redacted";
            readonly updatedAt: string;
            readonly version: number;
        };
        readonly TrialReasonDto: {
            readonly reason?: string;
        };
        readonly TrialReportDto: {
            /**
             * @default zh-CN
             * @enum {string}
             */
            readonly locale: "zh-CN" | "en";
        };
        readonly TrialRequestDto: {
            /** @enum {number} */
            readonly confidentiality?: 0 | 1 | 2 | 3;
            /** Format: email */
            readonly contactEmail?: string;
            readonly contactName?: string;
            readonly contactPhone?: string;
            /** @description 统一社会信用代码 with its check character. */
            readonly creditCode?: string;
            /** @enum {string} */
            readonly demandType?: "pilot-production" | "process-improvement" | "development" | "verification" | "process-trial" | "inspection" | "fault-diagnosis" | "training";
            /** @description `YYYY-MM-DD`. */
            readonly desiredDate?: string;
            readonly drawingRevision?: string;
            readonly heatTreatment?: string;
            readonly latestDate?: string;
            readonly materialGrade?: string;
            readonly partName?: string;
            readonly partNumber?: string;
            readonly purpose?: string;
            /** @description Plain decimal, e.g. `"20"`. */
            readonly quantity?: string;
            readonly remarks?: string;
            readonly requirements?: string;
            /** @enum {string} */
            readonly teachingConsent?: "none" | "redacted" | "full";
        };
        /** @description The authority as people compare it. */
        readonly Trust: {
            /** @description Where the school is reached from other devices. */
            readonly addresses: readonly string[];
            /** @description SHA-256, as browsers and systems show it. */
            readonly fingerprint: string;
            readonly name: string;
            readonly notAfter: string;
        };
        readonly TrustDto: {
            /** @description How the thumbprint was compared, or why trust ends. */
            readonly reason: string;
            /** @enum {string} */
            readonly state: "trusted" | "rejected";
        };
        readonly UnitPieces: {
            readonly pieces: readonly components["schemas"]["PieceAnswer"][];
            readonly workUnitId: string;
        };
        readonly VerifyOrderDto: {
            /** @description What the test run showed. */
            readonly testRun: string;
        };
        /** @description Two versions of one routing side by side. */
        readonly VersionComparison: {
            readonly from: components["schemas"]["RoutingVersion"];
            readonly linksAdded: readonly components["schemas"]["NumberLink"][];
            readonly linksRemoved: readonly components["schemas"]["NumberLink"][];
            /** @description By operation number; those that are the same in both as well. */
            readonly operations: readonly components["schemas"]["OperationChange"][];
            readonly to: components["schemas"]["RoutingVersion"];
        };
        /** @description The inspection plan 检验计划 of a routing version, with what it is written by. */
        readonly VersionPlan: {
            readonly drawings: readonly components["schemas"]["PlanDrawing"][];
            readonly gauges: readonly components["schemas"]["ClassStep"][];
            readonly operations: readonly components["schemas"]["OperationPlan"][];
            readonly routingVersion: components["schemas"]["RoutingVersion"];
        };
        /** @description The virtual line as an instructor left it. */
        readonly VirtualLineState: {
            readonly paused: boolean;
            /**
             * @description What was asked for last and is still under way; null when nothing is.
             * @enum {string|null}
             */
            readonly pending: "pause" | "reset" | "resume" | "speed" | "step" | null;
            /** @description There is a virtual line to be moved. */
            readonly present: boolean;
            /** @description How many times as fast as real time the floor clock runs. */
            readonly speed: number;
        };
        readonly VoidDto: {
            readonly reason: string;
        };
        /** @description An engineering change that waits, with the order it is asked for. */
        readonly WaitingChange: {
            readonly decidedAt: string | null;
            /** @description Who approved or rejected it, or took it back. */
            readonly decidedBy: string | null;
            readonly decidedByName: string | null;
            readonly decisionNote: string | null;
            readonly fromVersionId: string;
            readonly id: string;
            readonly materialCode: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            readonly reason: string;
            readonly requestedAt: string;
            readonly requestedBy: string | null;
            readonly requestedByName: string | null;
            /** @enum {string} */
            readonly status: "approved" | "rejected" | "requested" | "withdrawn";
            readonly toVersionId: string;
            readonly workOrderId: string;
            readonly workOrderNumber: string;
        };
        /** @description Unfinished pieces of an order that were put somewhere, such as at the end of class; no stock. */
        readonly WorkInProgress: {
            readonly at: string;
            readonly jobOrderId: string;
            /** @description Number of the label on the box. */
            readonly label: string | null;
            readonly location: string;
            readonly lotId: string;
            readonly quantity: string;
        };
        /** @description A work order 工单 as it stands. */
        readonly WorkOrder: {
            readonly alias: string | null;
            readonly attemptId: string | null;
            readonly closedAt: string | null;
            readonly completedAt: string | null;
            /** @enum {number} */
            readonly confidentiality: 0 | 1 | 2 | 3;
            readonly createdAt: string;
            /**
             * @description Of an aborted order.
             * @enum {string|null}
             */
            readonly disposition: "return" | "scrap" | null;
            readonly dueAt: string | null;
            readonly holdReason: string | null;
            readonly id: string;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly materialCode: string;
            readonly materialId: string;
            readonly materialName: string;
            readonly materialNameEn: string;
            /** @description The order that took this one's quantity over. */
            readonly mergedInto: string | null;
            readonly number: string;
            readonly overTolerancePercent: string;
            readonly priority: number;
            readonly quantity: string;
            readonly releasedAt: string | null;
            readonly routingVersionId: string;
            /** @description The order this one was split from. */
            readonly splitFrom: string | null;
            readonly startedAt: string | null;
            /** @enum {string} */
            readonly status: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released";
            /** @enum {string|null} */
            readonly statusBeforeHold: "aborted" | "cancelled" | "closed" | "completed" | "draft" | "in-progress" | "on-hold" | "planned" | "released" | null;
            readonly teamId: string | null;
            readonly trialJobId: string | null;
            readonly unit: string;
            readonly version: number;
        };
        /** @description A station as the modules above know it. */
        readonly WorkUnit: {
            /** @description How many jobs may run at once. */
            readonly capacity: number;
            readonly code: string;
            /** @description What kind of machine it is, e.g. `lathe`. */
            readonly equipmentClass: string;
            readonly id: string;
            readonly lineId: string;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly name: string;
            readonly nameEn: string;
            /** @description Place along the line. */
            readonly position: number;
        };
        readonly WorkUnitDetail: {
            /** @description The machine that stands there now. */
            readonly asset: components["schemas"]["Asset"] | null;
            /** @description How many jobs may run at once. */
            readonly capacity: number;
            readonly code: string;
            /** @description What kind of machine it is, e.g. `lathe`. */
            readonly equipmentClass: string;
            readonly id: string;
            readonly jobOrderId: string | null;
            readonly lineCode: string;
            readonly lineId: string;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly name: string;
            readonly nameEn: string;
            /** @description Place along the line. */
            readonly position: number;
            /**
             * Format: date-time
             * @description Null while nothing was ever said of the unit.
             */
            readonly since: string | null;
            /** @enum {string} */
            readonly state: "blocked" | "fault" | "idle" | "maintenance" | "off" | "producing" | "setup" | "starved" | "unknown";
            readonly workOrderId: string | null;
        };
        /** @description A work unit with what it is doing. */
        readonly WorkUnitNow: {
            /** @description How many jobs may run at once. */
            readonly capacity: number;
            readonly code: string;
            /** @description What kind of machine it is, e.g. `lathe`. */
            readonly equipmentClass: string;
            readonly id: string;
            readonly jobOrderId: string | null;
            readonly lineCode: string;
            readonly lineId: string;
            /** @enum {string} */
            readonly lineMode: "real" | "virtual";
            readonly name: string;
            readonly nameEn: string;
            /** @description Place along the line. */
            readonly position: number;
            /**
             * Format: date-time
             * @description Null while nothing was ever said of the unit.
             */
            readonly since: string | null;
            /** @enum {string} */
            readonly state: "blocked" | "fault" | "idle" | "maintenance" | "off" | "producing" | "setup" | "starved" | "unknown";
            readonly workOrderId: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly AlarmController_counts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AlarmCount"][];
                    };
                };
            };
        };
    };
    readonly AlarmController_list: {
        readonly parameters: {
            readonly query?: {
                readonly connectionId?: string;
                /** @description Raised at this time or later. */
                readonly from?: string;
                /** @description Only what stands or waits for somebody; false: only what is over. */
                readonly open?: boolean;
                /** @description Raised before this time. */
                readonly to?: string;
                readonly weight?: readonly ("low" | "medium" | "high")[];
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["AlarmView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly AlarmController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AlarmView"];
                };
            };
        };
    };
    readonly AlarmController_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AlarmCommentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AlarmView"];
                };
            };
        };
    };
    readonly AlarmController_confirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AlarmCommentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AlarmView"];
                };
            };
        };
    };
    readonly AndonController_list: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly kind?: readonly ("help" | "material" | "quality" | "stop" | "safety")[];
                readonly open?: boolean;
                readonly status?: readonly ("raised" | "acknowledged" | "arrived" | "in-progress" | "resolved" | "closed" | "cancelled")[];
                readonly to?: string;
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["CallView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly AndonController_raise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RaiseCallDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_arrive: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_begin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_resolve: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResolveCallDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallView"];
                };
            };
        };
    };
    readonly AndonController_summary: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["KindSummary"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly AndonController_escalation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Escalation"];
                };
            };
        };
    };
    readonly AndonController_configure: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EscalationDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Escalation"];
                };
            };
        };
    };
    readonly AssignmentController_list: {
        readonly parameters: {
            readonly query?: {
                readonly attemptStatus?: readonly ("assigned" | "in-progress" | "submitted" | "auto-scored" | "under-review" | "published" | "appealed" | "moderated" | "archived" | "void")[];
                readonly teamId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Assignment"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly AssignmentController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewAssignmentDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedAssignment"];
                };
            };
        };
    };
    readonly AttemptController_detail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AttemptDetail"];
                };
            };
        };
    };
    readonly ScoreController_evidence: {
        readonly parameters: {
            readonly query?: {
                /** @description All criteria when absent. */
                readonly criterion?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly ScoreController_override: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OverrideDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScoreView"];
                };
            };
        };
    };
    readonly ScoreController_publish: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScoreView"];
                };
            };
        };
    };
    readonly ScoreController_rescore: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScoreView"];
                };
            };
        };
    };
    readonly ScoreController_score: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScoreView"];
                };
            };
        };
    };
    readonly AttemptController_void: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VoidDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AttemptDetail"];
                };
            };
        };
    };
    readonly AuthController_login: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LoginDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeDto"];
                };
            };
        };
    };
    readonly AuthController_logout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly AuthController_me: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeDto"];
                };
            };
        };
    };
    readonly AuthController_changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly ChartReportController_study: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CapabilityReportDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnReport"];
                };
            };
        };
    };
    readonly ChartController_chartable: {
        readonly parameters: {
            readonly query: {
                readonly materialId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Chartable"][];
                    };
                };
            };
        };
    };
    readonly PersonnelController_listClasses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ClassView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly PersonnelController_oneClass: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly id: string;
                        readonly instructors: readonly {
                            /** @enum {unknown|null} */
                            readonly class: null;
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "instructor" | "other" | "partner" | "student" | "technician";
                            readonly name: string;
                            /** @description Student or staff number; unique. */
                            readonly number: string;
                            readonly organisationId: string;
                        }[];
                        readonly name: string;
                        readonly nameEn: string;
                        /** @description Number of active students. */
                        readonly students: number;
                        readonly teams: number;
                    };
                };
            };
        };
    };
    readonly LessonController_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EndLessonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LessonEndView"];
                };
            };
        };
    };
    readonly ConnectionController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Connection"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly ConnectionController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConnectionDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConnectionWithTags"];
                };
            };
        };
    };
    readonly ConnectionController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConnectionWithTags"];
                };
            };
        };
    };
    readonly ConnectionController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConnectionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ConnectionWithTags"];
                };
            };
        };
    };
    readonly ConnectionController_map: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly ConnectionController_node: {
        readonly parameters: {
            readonly query: {
                readonly node: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodeDetails"];
                };
            };
        };
    };
    readonly ConnectionController_nodes: {
        readonly parameters: {
            readonly query: {
                readonly node: string;
                /** @description How many children were seen before. */
                readonly offset: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowsePage"];
                };
            };
        };
    };
    readonly ConnectionController_propose: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MapProposalList"];
                };
            };
        };
    };
    readonly ConnectionController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RetireDto"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly ConnectionController_testStored: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Diagnosis"];
                };
            };
        };
    };
    readonly ConnectionController_testDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftTestDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Diagnosis"];
                };
            };
        };
    };
    readonly ChartController_list: {
        readonly parameters: {
            readonly query?: {
                readonly materialId?: string;
                readonly operationNumber?: number;
                /** @description Part of the balloon or of a name. */
                readonly q?: string;
                /** @description `open`: only charts with a signal nobody has acknowledged. */
                readonly signals?: "open";
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ListedChart"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly ChartController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChartDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChartDetail"];
                };
            };
        };
    };
    readonly ChartController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChartDetail"];
                };
            };
        };
    };
    readonly ChartController_boxesBy: {
        readonly parameters: {
            readonly query: {
                readonly by: "work-unit" | "tool" | "shift" | "team";
                readonly from?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChartBoxes"];
                };
            };
        };
    };
    readonly ChartController_capability: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChartStudy"];
                };
            };
        };
    };
    readonly ChartController_changeRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RulesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChartDetail"];
                };
            };
        };
    };
    readonly ChartController_freeze: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FreezeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LimitsRevision"];
                };
            };
        };
    };
    readonly ChartController_points: {
        readonly parameters: {
            readonly query?: {
                /** @description A window of time; both ends belong to it. */
                readonly from?: string;
                /** @description How many points the page can draw; 2000 when left out. */
                readonly most?: number;
                /** @description The newest points instead of a window. */
                readonly newest?: number;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChartPicture"];
                };
            };
        };
    };
    readonly ChartController_origin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly point: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PointOrigin"];
                };
            };
        };
    };
    readonly ChartReportController_print: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChartPrintDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnReport"];
                };
            };
        };
    };
    readonly ChartController_signals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["SpcSignal"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly DispatchController_board: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly columns: readonly components["schemas"]["BoardColumn"][];
                    };
                };
            };
        };
    };
    readonly DocumentRevisionController_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentDetail"];
                };
            };
        };
    };
    readonly DocumentRevisionController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevisionReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentDetail"];
                };
            };
        };
    };
    readonly DocumentController_list: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: "drawing" | "cad" | "nc-program" | "other";
                readonly materialId?: string;
                /** @description Part of the code or of a name. */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DocumentDetail"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly DocumentController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewDocumentDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentDetail"];
                };
            };
        };
    };
    readonly DocumentController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentDetail"];
                };
            };
        };
    };
    readonly DocumentController_addRevision: {
        readonly parameters: {
            readonly query: {
                readonly changeNote?: string;
                /** @description As the title block says: A, B, … or 1, 2, … */
                readonly revision: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file?: string;
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentDetail"];
                };
            };
        };
    };
    readonly DowntimeController_reasons: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DowntimeReason"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly DowntimeController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewReasonDto"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly DowntimeController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly OrderChangeController_waitingChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WaitingChange"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly EquipmentController_tree: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sites: readonly components["schemas"]["TreeNode"][];
                    };
                };
            };
        };
    };
    readonly FilesController_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly GaugeController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description What the due date says; `due-soon` within 30 days. Retired ones have none. */
                readonly condition?: readonly ("valid" | "due-soon" | "overdue" | "uncalibrated")[];
                readonly gaugeClass?: string;
                /** @description Part of the code, of the class, of a name or of the serial number. */
                readonly q?: string;
                readonly status?: readonly ("in-use" | "out-of-service" | "failed" | "retired")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Gauge"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly GaugeController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GaugeDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Gauge"];
                };
            };
        };
    };
    readonly GaugeController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Gauge"];
                };
            };
        };
    };
    readonly GaugeController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GaugeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Gauge"];
                };
            };
        };
    };
    readonly GaugeController_calibrations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Calibration"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly GaugeController_calibrate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CalibrationDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Gauge"];
                };
            };
        };
    };
    readonly GaugeController_addCertificate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fileId: string;
                        readonly mediaType: string;
                        readonly name: string;
                    };
                };
            };
        };
    };
    readonly GaugeController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly GaugeController_reinstate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GaugeReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Gauge"];
                };
            };
        };
    };
    readonly GaugeController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GaugeReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Gauge"];
                };
            };
        };
    };
    readonly GaugeController_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GaugeReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Gauge"];
                };
            };
        };
    };
    readonly HealthController_all: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly dependencies: readonly components["schemas"]["DependencyHealth"][];
                        readonly live: boolean;
                        readonly ready: boolean;
                        readonly roles: readonly string[];
                    };
                };
            };
        };
    };
    readonly HealthController_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly live: boolean;
                    };
                };
            };
        };
    };
    readonly HealthController_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly dependencies: readonly components["schemas"]["DependencyHealth"][];
                        readonly live: boolean;
                        readonly ready: boolean;
                        readonly roles: readonly string[];
                    };
                };
            };
        };
    };
    readonly ImportController_run: {
        readonly parameters: {
            readonly query?: {
                /** @description `true`: check everything, write nothing. */
                readonly dryRun?: "true" | "false";
                /** @description A name of the sender's own making under which to ask how far it is. */
                readonly progress?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly workbook?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportResult"];
                };
            };
        };
    };
    readonly ImportController_state: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportState"];
                };
            };
        };
    };
    readonly ImportController_template: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly RoundController_items: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RoundItem"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly InspectionController_plan: {
        readonly parameters: {
            readonly query: {
                /** @description Ids of operations, with commas between. */
                readonly operationIds: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PlannedCharacteristic"][];
                    };
                };
            };
        };
    };
    readonly RoundController_all: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RoundDue"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly InspectionController_list: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "open" | "in-progress" | "passed" | "failed" | "conceded" | "cancelled";
                readonly subjectId?: string;
                /** @description What is inspected; together with `subjectId`. */
                readonly subjectType?: string;
                readonly workOrderId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Inspection"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly InspectionController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Inspection"];
                };
            };
        };
    };
    readonly InspectionController_concede: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConcessionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Inspection"];
                };
            };
        };
    };
    readonly InspectionController_gauges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["GaugeChoices"][];
                    };
                };
            };
        };
    };
    readonly InspectionController_takeGauge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TakeGaugeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["GaugeChoices"][];
                    };
                };
            };
        };
    };
    readonly MeasurementFileController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TakenFile"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly MeasurementFileController_take: {
        readonly parameters: {
            readonly query?: {
                /** @description `true`: say where everything would go, write nothing. */
                readonly dryRun?: boolean;
                /** @description `true`: what the plan does not have is left out instead of refused. */
                readonly leaveOut?: boolean;
                /** @description Which piece the first part of the file is, when the file names none. */
                readonly piece?: number;
                /** @description The source whose tables these are; left out: our own table. */
                readonly sourceId?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FileTaking"];
                };
            };
        };
    };
    readonly InspectionController_record: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MeasurementDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Recorded"];
                };
            };
        };
    };
    readonly JobOrderController_detail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrderDetail"];
                };
            };
        };
    };
    readonly JobOrderController_abort: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JobReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly TeamworkController_assign: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignJobDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobTeam"];
                };
            };
        };
    };
    readonly OrderChangeController_chooseAlternative: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChooseAlternativeDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_complete: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompleteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_dispatch: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobFileController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly fileId: string;
                        readonly mediaType: string;
                        readonly name: string;
                    };
                };
            };
        };
    };
    readonly JobFileController_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly FirstArticleController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FirstArticleList"];
                };
            };
        };
    };
    readonly FirstArticleController_reject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RejectFirstArticleDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FirstArticleList"];
                };
            };
        };
    };
    readonly FirstArticleController_sign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignFirstArticleDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FirstArticleList"];
                };
            };
        };
    };
    readonly TeamworkController_notes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["HandOverView"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly TeamworkController_write: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HandOverDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["HandOverView"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly TeamworkController_take: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["HandOverView"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly OrderChangeController_issue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IssueDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_loadLot: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LoadLotDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScannedLine"][];
                    };
                };
            };
        };
    };
    readonly JobOrderController_unloadLot: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly lotId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScannedLine"][];
                    };
                };
            };
        };
    };
    readonly JobOrderController_retryMachine: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_pause: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PauseDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobProgramController_confirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConfirmProgramDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProgramAsked"];
                };
            };
        };
    };
    readonly JobProgramController_load: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProgramAsked"];
                };
            };
        };
    };
    readonly LessonController_asked: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAwayAsked"];
                };
            };
        };
    };
    readonly LessonController_putAway: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PutAwayDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PutAwayAsked"];
                };
            };
        };
    };
    readonly JobOrderController_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                readonly "idempotency-key": string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PostedReport"];
                };
            };
        };
    };
    readonly JobOrderController_reverse: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly postingId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JobReasonDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PostedReport"];
                };
            };
        };
    };
    readonly JobOrderController_resume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_revoke: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly OrderChangeController_sendToRework: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendToReworkDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_skip: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_start: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly JobOrderController_view: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StationJob"];
                };
            };
        };
    };
    readonly JobOrderController_recordStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
                readonly stepId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StepValueDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StepRecord"];
                };
            };
        };
    };
    readonly JobOrderController_takeOver: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JobReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobOrder"];
                };
            };
        };
    };
    readonly TeamworkController_team: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobTeam"];
                };
            };
        };
    };
    readonly TeamworkController_rotate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobTeam"];
                };
            };
        };
    };
    readonly TimeController_ofJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobTime"];
                };
            };
        };
    };
    readonly TimeController_begin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BeginTimeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobTime"];
                };
            };
        };
    };
    readonly TimeController_stop: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LeaveTimeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobTime"];
                };
            };
        };
    };
    readonly JobToolController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["NeededTools"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly JobToolController_issue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IssueJobToolDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["NeededTools"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly JobToolController_giveBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReturnJobToolDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["NeededTools"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly PrintController_labels: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LabelsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly LessonController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LessonEnd"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LessonController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LessonEndView"];
                };
            };
        };
    };
    readonly LessonController_resume: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LessonEndView"];
                };
            };
        };
    };
    readonly DispatchController_line: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly workUnits: readonly components["schemas"]["LineWorkUnit"][];
                    };
                };
            };
        };
    };
    readonly LookBackController_list: {
        readonly parameters: {
            readonly query?: {
                readonly gaugeId?: string;
                readonly status?: "open" | "closed";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LookBack"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LookBackController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LookBack"];
                };
            };
        };
    };
    readonly LookBackController_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseLookBackDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LookBack"];
                };
            };
        };
    };
    readonly LookBackController_measurements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DoubtedMeasurement"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LookBackController_review: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReviewDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LookBack"];
                };
            };
        };
    };
    readonly LotInspectionController_list: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: readonly ("incoming" | "final")[];
                readonly lotId?: string;
                readonly materialId?: string;
                /** @description Only what waits for the caller. */
                readonly mine?: boolean;
                readonly status?: readonly ("open" | "in-progress" | "passed" | "failed" | "accepted" | "rejected" | "sorting" | "sorted" | "resubmitted" | "cancelled")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LotInspectionView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LotInspectionController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InspectionReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_finishSorting: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SortedDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LotInspectionController_reject: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InspectionReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InspectionReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_resubmit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InspectionReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_result: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResultDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_sort: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InspectionReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotInspectionController_start: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LotInspectionView"];
                };
            };
        };
    };
    readonly LotController_list: {
        readonly parameters: {
            readonly query?: {
                readonly jobOrderId?: string;
                readonly materialId?: string;
                /** @description Exactly this number, as a scan brings it. */
                readonly number?: string;
                /** @description Part of a number or of a supplier's lot, or of the material's code or name. */
                readonly q?: string;
                readonly status?: readonly ("quarantine" | "available" | "rejected" | "consumed" | "returned" | "scrapped" | "cancelled")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Lot"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LotController_receive: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceiveLotDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly LotController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly LotController_accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly LotController_block: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly StockController_consume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConsumeLotDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly LotController_genealogy: {
        readonly parameters: {
            readonly query: {
                /** @description `backward`: what it was made of; `forward`: where it went. */
                readonly direction: "backward" | "forward";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Trace"];
                };
            };
        };
    };
    readonly StockController_giveBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotLeavesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly TraceController_graph: {
        readonly parameters: {
            readonly query?: {
                readonly depth?: number;
                /** @description `backward`: what it was made of; `forward`: where it went; both when absent. */
                readonly direction?: "backward" | "forward" | "both";
                /** @description How many lots at most, about; where it goes on beyond them is said in `more`. */
                readonly lots?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TraceGraph"];
                };
            };
        };
    };
    readonly TraceController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["History"];
                };
            };
        };
    };
    readonly TraceController_hold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly hold: components["schemas"]["LotHold"] | null;
                    };
                };
            };
        };
    };
    readonly StockController_move: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MoveLotDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly LotController_movements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Movement"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LotController_reject: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly StockController_scrap: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotLeavesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly StockController_split: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SplitLotDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly CertificateController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MachineCertificates"];
                };
            };
        };
    };
    readonly CertificateController_decide: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly thumbprint: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrustDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MachineCertificates"];
                };
            };
        };
    };
    readonly CertificateController_own: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly FaultController_kinds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["FaultKind"][];
                    };
                };
            };
        };
    };
    readonly FaultController_list: {
        readonly parameters: {
            readonly query: {
                /** @description Those that are over, instead of those that are not. */
                readonly over: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MachineFaultView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly FaultController_clear: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MachineFault"];
                };
            };
        };
    };
    readonly MachineController_machineJobs: {
        readonly parameters: {
            readonly query: {
                readonly jobOrderId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MachineJob"][];
                    };
                };
            };
        };
    };
    readonly OrderController_list: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: readonly ("corrective" | "preventive")[];
                readonly open?: boolean;
                readonly status?: readonly ("requested" | "planned" | "in-progress" | "done" | "closed" | "cancelled")[];
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MaintenanceOrderView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly OrderController_request: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestOrderDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly OrderController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly OrderController_begin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly OrderController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaintenanceReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly OrderController_finish: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FinishOrderDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly OrderController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly OrderController_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlanOrderDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly OrderController_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaintenanceReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly OrderController_verify: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["VerifyOrderDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenanceOrderView"];
                };
            };
        };
    };
    readonly PlanController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PlanProgress"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly PlanController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaintenancePlanDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenancePlan"];
                };
            };
        };
    };
    readonly PlanController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaintenancePlanDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenancePlan"];
                };
            };
        };
    };
    readonly PlanController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaintenancePlan"];
                };
            };
        };
    };
    readonly MaterialController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description These materials only, up to 200; parted by commas. */
                readonly ids?: readonly string[];
                /** @description Of these kinds only; several parted by commas. */
                readonly kind?: readonly ("raw" | "component" | "product")[];
                /** @description Part of the code or of a name. */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["StockedMaterial"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly MaterialController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Material"];
                };
            };
        };
    };
    readonly BomController_bom: {
        readonly parameters: {
            readonly query?: {
                /** @description For how many pieces of the product the requirements are worked out; 1 by default. */
                readonly quantity?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bom"];
                };
            };
        };
    };
    readonly BomController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BomDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bom"];
                };
            };
        };
    };
    readonly MaterialController_movements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Movement"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly MeasurementFileController_listSources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MeasurementSource"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly MeasurementFileController_addSource: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MeasurementSourceDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeasurementSource"];
                };
            };
        };
    };
    readonly MeasurementFileController_changeSource: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MeasurementSourceDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeasurementSource"];
                };
            };
        };
    };
    readonly StudyController_list: {
        readonly parameters: {
            readonly query?: {
                readonly gaugeId?: string;
                /** @description Only those in which the one asking measures. */
                readonly mine?: boolean;
                readonly status?: readonly ("planned" | "measuring" | "evaluated" | "closed" | "cancelled")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MsaStudyView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly StudyController_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewStudyDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaStudyView"];
                };
            };
        };
    };
    readonly StudyController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaStudyView"];
                };
            };
        };
    };
    readonly StudyController_begin: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaStudyView"];
                };
            };
        };
    };
    readonly StudyController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MsaReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaStudyView"];
                };
            };
        };
    };
    readonly StudyController_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaStudyView"];
                };
            };
        };
    };
    readonly StudyController_evaluate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaStudyView"];
                };
            };
        };
    };
    readonly StudyController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly StudyController_enter: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReadingDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaReading"];
                };
            };
        };
    };
    readonly StudyController_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MsaReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaStudyView"];
                };
            };
        };
    };
    readonly StudyController_report: {
        readonly parameters: {
            readonly query: {
                readonly format: "xlsx" | "pdf";
                readonly locale?: "zh-CN" | "en";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly StudyController_results: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaResults"];
                };
            };
        };
    };
    readonly StudyController_sheet: {
        readonly parameters: {
            readonly query?: {
                /** @description Of which appraiser; the own one when absent. */
                readonly letter?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MsaSheet"];
                };
            };
        };
    };
    readonly StockController_reverse: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Movement"];
                };
            };
        };
    };
    readonly MyResultController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MyResult"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly MyResultController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly attemptId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScoreView"];
                };
            };
        };
    };
    readonly MyResultController_evidence: {
        readonly parameters: {
            readonly query?: {
                /** @description All criteria when absent. */
                readonly criterion?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly attemptId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly AttemptController_mine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["MyTask"][];
                    };
                };
            };
        };
    };
    readonly NonconformanceController_list: {
        readonly parameters: {
            readonly query?: {
                readonly jobOrderId?: string;
                readonly materialId?: string;
                readonly mine?: boolean;
                readonly open?: boolean;
                /** @description Part of the number or the description. */
                readonly q?: string;
                readonly severity?: readonly ("critical" | "major" | "minor")[];
                readonly source?: readonly ("station" | "inspection" | "spc" | "partner" | "receipt")[];
                readonly status?: readonly ("open" | "contained" | "in-review" | "dispositioned" | "executed" | "verified" | "closed" | "reopened" | "cancelled")[];
                readonly workOrderId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["NcrView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly NonconformanceController_raise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RaiseNcrDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NcrReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_candidates: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SuspectCandidates"];
                };
            };
        };
    };
    readonly ClosingController_cause: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CauseDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly ClosingController_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_contain: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ContainDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_conclude: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_propose: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DispositionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_answer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly dispositionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CustomerAnswerDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_approve: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly dispositionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_execute: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly dispositionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OutcomeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_inspect: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly dispositionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InspectDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly dispositionId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NcrReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly ClosingController_effectiveness: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EffectivenessDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly NonconformanceController_recount: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecountDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly ClosingController_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NcrReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_resumeOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NcrNoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_review: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly BoardController_revise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NcrReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly ClosingController_section: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly code: "D0" | "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8";
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NcrSectionDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly ClosingController_severity: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SeverityDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_suspect: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly ClosingController_verify: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NcrDetail"];
                };
            };
        };
    };
    readonly NonconformanceController_pareto: {
        readonly parameters: {
            readonly query: {
                readonly by: "cause" | "defect" | "work-unit";
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ParetoBar"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly StockController_numbering: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Numbering"][];
                    };
                };
            };
        };
    };
    readonly StockController_number: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly kind: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NumberingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Numbering"];
                };
            };
        };
    };
    readonly PlanController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OperationPlanDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionPlan"];
                };
            };
        };
    };
    readonly RecurrenceController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OrderRecurrence"][];
                    };
                };
            };
        };
    };
    readonly RecurrenceController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecurrenceDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderRecurrence"];
                };
            };
        };
    };
    readonly RecurrenceController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecurrenceDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderRecurrence"];
                };
            };
        };
    };
    readonly RecurrenceController_days: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RecurrenceDay"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly RecurrenceController_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderRecurrence"];
                };
            };
        };
    };
    readonly RecurrenceController_pause: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderRecurrence"];
                };
            };
        };
    };
    readonly RecurrenceController_resume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderRecurrence"];
                };
            };
        };
    };
    readonly TemplateController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description Also those that are archived. */
                readonly archived?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OrderTemplate"][];
                    };
                };
            };
        };
    };
    readonly TemplateController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderTemplate"];
                };
            };
        };
    };
    readonly TemplateController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderTemplate"];
                };
            };
        };
    };
    readonly TemplateController_archive: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderTemplate"];
                };
            };
        };
    };
    readonly TemplateController_order: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderFromTemplateDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly number: string;
                    };
                };
            };
        };
    };
    readonly PerformanceController_intervals: {
        readonly parameters: {
            readonly query: {
                /** @description Begin of the window, ISO 8601. */
                readonly from: string;
                readonly lineId?: string;
                /** @description End of the window, exclusive. */
                readonly to: string;
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["UnitPieces"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly PerformanceController_kpis: {
        readonly parameters: {
            readonly query: {
                /** @description Begin of the window, ISO 8601. */
                readonly from: string;
                /** @description Of a work unit, a line, a work order, a material or a class; only lines may leave it out: all of them. */
                readonly id?: string;
                /** @description Only lines of this mode; both, each for itself, when absent. */
                readonly mode?: "real" | "virtual";
                readonly scope: "work-unit" | "line" | "order" | "product" | "class";
                /** @description End of the window, exclusive. */
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PerformanceAnswer"];
                };
            };
        };
    };
    readonly PerformanceController_shifts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ShiftAnswer"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly PersonnelController_listPersons: {
        readonly parameters: {
            readonly query?: {
                readonly classId?: string;
                readonly kind?: "student" | "instructor" | "technician" | "partner" | "other";
                /** @description Part of a name or number. */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["PersonView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly PersonnelController_onePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    readonly PersonnelController_setPin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PinDto"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly PlaceController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["StoragePlace"][];
                    };
                };
            };
        };
    };
    readonly PlaceController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPlaceDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StoragePlace"];
                };
            };
        };
    };
    readonly RecallController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Recall"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly RecallController_declare: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclareRecallDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecallDetail"];
                };
            };
        };
    };
    readonly RecallController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecallDetail"];
                };
            };
        };
    };
    readonly RecallController_export: {
        readonly parameters: {
            readonly query: {
                readonly format: "xlsx" | "pdf";
                readonly locale?: "zh-CN" | "en";
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly RecallController_affected: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
                readonly lotId?: string;
                readonly to?: string;
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Affected"];
                };
            };
        };
    };
    readonly ReportsController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OwnReport"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly ReportsController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnReport"];
                };
            };
        };
    };
    readonly ReportsController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnReport"];
                };
            };
        };
    };
    readonly RoutingController_list: {
        readonly parameters: {
            readonly query?: {
                readonly materialId?: string;
                /** @description Part of the code or of a name. */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RoutingListItem"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly DraftController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewRoutingDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly DraftController_routing: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingListItem"];
                };
            };
        };
    };
    readonly DraftController_filesOf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RoutingFile"][];
                    };
                };
            };
        };
    };
    readonly DraftController_addFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingFile"];
                };
            };
        };
    };
    readonly RoutingController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly DraftController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftContentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly DraftController_compareDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftContentDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DraftStanding"];
                };
            };
        };
    };
    readonly DraftController_compare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly other: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionComparison"];
                };
            };
        };
    };
    readonly DraftController_copy: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeNoteDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly RoutingController_workbook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly PlanController_ofVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VersionPlan"];
                };
            };
        };
    };
    readonly PlanController_compare: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly other: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanComparison"];
                };
            };
        };
    };
    readonly RoutingController_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly RoutingController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoutingReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly RoutingController_sendBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoutingReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly RoutingController_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RoutingVersionDetail"];
                };
            };
        };
    };
    readonly RubricController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Rubric"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly RubricController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewRubricDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rubric"];
                };
            };
        };
    };
    readonly RubricController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rubric"];
                };
            };
        };
    };
    readonly SafetyController_all: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["SafetyToday"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly SafetyController_lists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["SafetyList"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly SafetyController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewSafetyListDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SafetyList"];
                };
            };
        };
    };
    readonly SafetyController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChangeSafetyListDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SafetyList"];
                };
            };
        };
    };
    readonly SamplingRuleController_list: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: readonly ("incoming" | "final")[];
                readonly materialId?: string;
                /** @description Also those that were retired. */
                readonly retired?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["SamplingRuleView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly SamplingRuleController_add: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewRuleDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SamplingRuleView"];
                };
            };
        };
    };
    readonly SamplingRuleController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RuleBodyDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SamplingRuleView"];
                };
            };
        };
    };
    readonly SamplingRuleController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SamplingRuleView"];
                };
            };
        };
    };
    readonly SamplingRuleController_revisions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RuleRevision"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly SamplingSeverityController_ofMaterial: {
        readonly parameters: {
            readonly query: {
                readonly materialId: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ClassSeverityView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly SamplingSeverityController_normalise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SwitchNoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClassSeverityView"];
                };
            };
        };
    };
    readonly SamplingSeverityController_reduce: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SwitchNoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClassSeverityView"];
                };
            };
        };
    };
    readonly SamplingSeverityController_resume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SwitchNoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClassSeverityView"];
                };
            };
        };
    };
    readonly PrintController_scan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Scanned"];
                };
            };
        };
    };
    readonly ScoreController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description `under-review` when absent. */
                readonly attemptStatus?: readonly ("assigned" | "in-progress" | "submitted" | "auto-scored" | "under-review" | "published" | "appealed" | "moderated" | "archived" | "void")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["ScoreSummary"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly SystemController_firstSetup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SetupDto"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly ChartController_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcknowledgeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SpcSignal"];
                };
            };
        };
    };
    readonly ChartController_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CloseSignalDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SpcSignal"];
                };
            };
        };
    };
    readonly StationController_here: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly present: readonly {
                            readonly name: string;
                            readonly number: string;
                            readonly presenceId: string;
                            /** Format: date-time */
                            readonly since: string;
                        }[];
                        readonly station: components["schemas"]["StationRow"];
                        readonly workUnit: components["schemas"]["WorkUnit"];
                    };
                };
            };
        };
    };
    readonly StationController_discard: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Late: what that person saw */
                readonly "Expected-State"?: string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description Late: id of the person who gave it */
                readonly "Made-By"?: string;
                /** @description Late: when it was given, ISO 8601 in UTC */
                readonly "Occurred-At"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DiscardedEntryDto"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly StationController_signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignInDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly number: string;
                        readonly personId: string;
                        readonly presence: string;
                        readonly presenceId: string;
                    };
                };
            };
        };
    };
    readonly StationController_signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly presenceId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly StationController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["StationRow"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly StationController_enrol: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EnrolStationDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StationRow"];
                };
            };
        };
    };
    readonly StationController_revoke: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly StockController_at: {
        readonly parameters: {
            readonly query: {
                /** @description A bin, or `LS-` and the code of a work unit. */
                readonly location: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["StockLine"][];
                        readonly workInProgress: readonly components["schemas"]["WorkInProgress"][];
                    };
                };
            };
        };
    };
    readonly StockCountController_list: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "open" | "counted" | "posted" | "cancelled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["StockCount"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly StockCountController_open: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpenStockCountDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountDetail"];
                };
            };
        };
    };
    readonly StockCountController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountDetail"];
                };
            };
        };
    };
    readonly StockCountController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StockCountReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountDetail"];
                };
            };
        };
    };
    readonly StockCountController_count: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CountLinesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountDetail"];
                };
            };
        };
    };
    readonly StockCountController_post: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StockCountReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountDetail"];
                };
            };
        };
    };
    readonly StockCountController_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StockCountReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountDetail"];
                };
            };
        };
    };
    readonly StockCountController_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CountDetail"];
                };
            };
        };
    };
    readonly StockController_locations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LocationTotal"][];
                    };
                };
            };
        };
    };
    readonly DowntimeController_list: {
        readonly parameters: {
            readonly query: {
                /** @description Begin of the window, ISO 8601. */
                readonly from: string;
                readonly lineId?: string;
                /** @description True: only stops that still need a reason. */
                readonly open?: boolean;
                /** @description End of the window, exclusive. */
                readonly to: string;
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Stop"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly DowntimeController_code: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CodeStopsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly coded: number;
                    };
                };
            };
        };
    };
    readonly DowntimeController_pareto: {
        readonly parameters: {
            readonly query: {
                /** @description Begin of the window, ISO 8601. */
                readonly from: string;
                readonly lineId?: string;
                /** @description End of the window, exclusive. */
                readonly to: string;
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Loss"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly SystemController_info: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly floorNow: string;
                        readonly floorSpeed: number;
                        /** @enum {string} */
                        readonly mode: "demo" | "school";
                        readonly needsSetup: boolean;
                        readonly schoolName: string | null;
                        readonly zone: string;
                    };
                };
            };
        };
    };
    readonly TaskController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Task"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly TaskController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTaskDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Task"];
                };
            };
        };
    };
    readonly PersonnelController_listTeams: {
        readonly parameters: {
            readonly query?: {
                readonly classId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TeamView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly PersonnelController_oneTeam: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamView"];
                };
            };
        };
    };
    readonly TemplateTaskController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TemplateTask"][];
                    };
                };
            };
        };
    };
    readonly TemplateTaskController_set: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateTaskDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TemplateTask"];
                };
            };
        };
    };
    readonly TemplateTaskController_clear: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly ToolController_list: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: readonly ("cutting-tool" | "fixture" | "other")[];
                /** @description Part of the code, of the class or of a name. */
                readonly q?: string;
                readonly status?: readonly ("available" | "issued" | "worn" | "blocked" | "retired")[];
                readonly toolClass?: string;
                readonly workUnitId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Tool"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly ToolController_register: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToolDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToolDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_block: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToolReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_history: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly ToolController_issue: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IssueToolDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToolReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_renew: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToolReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_retire: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToolReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly ToolController_giveBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Tool"];
                };
            };
        };
    };
    readonly TransportController_list: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "requested" | "assigned" | "in-transit" | "delivered" | "cancelled";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TransportView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly TransportController_request: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewTransportDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransportView"];
                };
            };
        };
    };
    readonly TransportController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransportView"];
                };
            };
        };
    };
    readonly TransportController_assign: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignTransportDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransportView"];
                };
            };
        };
    };
    readonly TransportController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TransportReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransportView"];
                };
            };
        };
    };
    readonly TransportController_deliver: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransportView"];
                };
            };
        };
    };
    readonly TransportController_pickUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransportView"];
                };
            };
        };
    };
    readonly TransportController_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransportView"];
                };
            };
        };
    };
    readonly RequestController_list: {
        readonly parameters: {
            readonly query?: {
                /** @description Part of the number or the part. */
                readonly q?: string;
                readonly status?: readonly ("draft" | "submitted" | "feasibility-review" | "clarifying" | "quoted" | "agreed" | "planned" | "in-trial" | "inspected" | "delivered" | "accepted" | "closed" | "rejected" | "withdrawn" | "terminated")[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TrialJobSummary"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly RequestController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialRequestDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly RequestController_detail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly RequestController_edit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialRequestDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly PartnerController_accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly PartnerController_agree: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly PartnerController_answer: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswersDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_askClarification: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuestionsDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ConversionController_convert: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ConvertDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_deliver: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly RequestController_addFile: {
        readonly parameters: {
            readonly query: {
                readonly kind: "drawing" | "model" | "contract" | "other";
                readonly revision?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly RequestController_removeFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly fileId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_quote: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly PartnerController_refuse: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_reject: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ConversionController_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialReportDto"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly number: string;
                        readonly reportId: string;
                    };
                };
            };
        };
    };
    readonly ReviewController_requireRework: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_revise: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuoteDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_startReview: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly RequestController_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_submitForInspection: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly ReviewController_terminate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly RequestController_timeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TimelineItem"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly PartnerController_withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrialJobView"];
                };
            };
        };
    };
    readonly TrustController_trust: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Trust"];
                };
            };
        };
    };
    readonly TrustController_certificate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": string;
                };
            };
        };
    };
    readonly LineController_state: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VirtualLineState"];
                };
            };
        };
    };
    readonly LineController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LineCommandView"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly LineController_command: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LineCommandDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LineCommand"];
                };
            };
        };
    };
    readonly LineController_scenarioList: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Scenario"][];
                    };
                };
            };
        };
    };
    readonly NumberingController_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderNumbering"];
                };
            };
        };
    };
    readonly NumberingController_set: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderNumberingDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderNumbering"];
                };
            };
        };
    };
    readonly WorkOrderController_list: {
        readonly parameters: {
            readonly query?: {
                readonly dueBefore?: string;
                /** @description Part of the number, the material or the alias. */
                readonly q?: string;
                /** @description `number`: newest first (default); `due` and `priority`: most urgent first. */
                readonly sort?: "number" | "due" | "priority";
                readonly status?: readonly ("draft" | "planned" | "released" | "in-progress" | "on-hold" | "completed" | "closed" | "cancelled" | "aborted")[];
                readonly teamId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["OrderSummary"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly WorkOrderController_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewOrderDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly number: string;
                    };
                };
            };
        };
    };
    readonly WorkOrderController_detail: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderDetail"];
                };
            };
        };
    };
    readonly WorkOrderController_abort: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AbortDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly WorkOrderController_cancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly OrderChangeController_previewChange: {
        readonly parameters: {
            readonly query: {
                /** @description The routing version the order is to follow. */
                readonly routingVersionId: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly lines: readonly components["schemas"]["ChangeLine"][];
                    };
                };
            };
        };
    };
    readonly OrderChangeController_changes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["EngineeringChangeView"][];
                    };
                };
            };
        };
    };
    readonly OrderChangeController_requestChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestChangeDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EngineeringChange"];
                };
            };
        };
    };
    readonly OrderChangeController_approveChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly changeId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EngineeringChange"];
                };
            };
        };
    };
    readonly OrderChangeController_rejectChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly changeId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EngineeringChange"];
                };
            };
        };
    };
    readonly OrderChangeController_withdrawChange: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly changeId: string;
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EngineeringChange"];
                };
            };
        };
    };
    readonly WorkOrderController_close: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly WorkOrderController_complete: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly ConformityController_account: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FirstArticleAccount"];
                };
            };
        };
    };
    readonly ConformityController_report: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReportDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnReport"];
                };
            };
        };
    };
    readonly ConformityController_sign: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ArticleSignatureDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FirstArticleAccount"];
                };
            };
        };
    };
    readonly WorkOrderController_hold: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly ConformityController_certificate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReportDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnReport"];
                };
            };
        };
    };
    readonly OrderChangeController_merge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MergeDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly WorkOrderController_plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly WorkOrderController_release: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly WorkOrderController_reopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly OrderChangeController_reschedule: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RescheduleDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly WorkOrderController_resume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly OrderChangeController_giveSerials: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly OrderChangeController_holdSerials: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PiecesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly OrderChangeController_releaseSerials: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PiecesDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly OrderChangeController_split: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                readonly "If-Match": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SplitDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkOrder"];
                };
            };
        };
    };
    readonly TimeController_ofOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderTime"];
                };
            };
        };
    };
    readonly WorkOrderController_timeline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LedgerEntry"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly PrintController_traveller: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly BulkController_bulk: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BulkDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly results: readonly components["schemas"]["BulkRow"][];
                    };
                };
            };
        };
    };
    readonly EquipmentController_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WorkUnitNow"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly DowntimeController_here: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Stop"][];
                        /** @enum {unknown|null} */
                        readonly nextCursor: null;
                    };
                };
            };
        };
    };
    readonly DowntimeController_codeHere: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CodeStopHereDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly coded: number;
                    };
                };
            };
        };
    };
    readonly DispatchController_queue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["QueueItem"][];
                        readonly nextCursor: string | null;
                        readonly workUnit: components["schemas"]["WorkUnit"];
                    };
                };
            };
        };
    };
    readonly SafetyController_today: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SafetyToday"];
                };
            };
        };
    };
    readonly SafetyController_check: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SafetyCheckDto"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SafetyToday"];
                };
            };
        };
    };
    readonly EquipmentController_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkUnitDetail"];
                };
            };
        };
    };
    readonly FaultController_inject: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FaultDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MachineFault"];
                };
            };
        };
    };
    readonly RoundController_at: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["RoundDue"][];
                        /** @description Null on the last page. */
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly RoundController_make: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RoundDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly answers: readonly components["schemas"]["AnsweredItem"][];
                        readonly attemptId: string | null;
                        /** Format: date-time */
                        readonly doneAt: string;
                        readonly id: string;
                        readonly jobOrderId: string | null;
                        /** @enum {string} */
                        readonly lineMode: "real" | "virtual";
                        /** @enum {string} */
                        readonly period: "day" | "shift" | "week";
                        /** Format: date-time */
                        readonly startsAt: string;
                        /** @enum {string} */
                        readonly status: "findings" | "good";
                        readonly workOrderId: string | null;
                        readonly workUnitId: string;
                    };
                };
            };
        };
    };
    readonly EquipmentController_statesOf: {
        readonly parameters: {
            readonly query: {
                /** @description Begin of the window, ISO 8601. */
                readonly from: string;
                /** @description End of the window, exclusive. */
                readonly to: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: date-time */
                            readonly end: string | null;
                            readonly id: string;
                            readonly jobOrderId: string | null;
                            readonly reason: string | null;
                            /** @enum {string} */
                            readonly source: "gap" | "opcua" | "person";
                            /** Format: date-time */
                            readonly start: string;
                            /** @enum {string} */
                            readonly state: "blocked" | "fault" | "idle" | "maintenance" | "off" | "producing" | "setup" | "starved" | "unknown";
                            readonly workOrderId: string | null;
                        }[];
                        readonly nextCursor: string | null;
                    };
                };
            };
        };
    };
    readonly MachineController_tags: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TagReading"][];
                    };
                };
            };
        };
    };
    readonly TelemetryController_course: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                /** @description How many points of a tag are wanted at most. */
                readonly points: number;
                /** @description Keys of up to eight tags, parted by commas. */
                readonly tags: readonly string[];
                readonly to: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Trend"];
                };
            };
        };
    };
    readonly TelemetryController_request: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TelemetryExportDto"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnReport"];
                };
            };
        };
    };
}
