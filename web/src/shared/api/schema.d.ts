// Made by `npm run api` from the OpenAPI document of the server; do not edit.

export interface paths {
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assignments with their attempts, newest first; students see those of their own teams. */
        get: operations["AssignmentController_list"];
        put?: never;
        /** Gives a team a task of the library, or a new one, with a work order. */
        post: operations["AssignmentController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Never says anything about a score. */
        get: operations["AttemptController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger entries behind the score. */
        get: operations["ScoreController_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts an instructor's score beside the computed one, with a reason of at least ten characters. */
        post: operations["ScoreController_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the grade to the team. */
        post: operations["ScoreController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/rescore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Computes a new version from what is known now. */
        post: operations["ScoreController_rescore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ScoreController_score"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an attempt out of everything, with a reason; its order may be assigned anew. */
        post: operations["AttemptController_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a session; the token travels in an HttpOnly cookie only. */
        post: operations["AuthController_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own account, roles and permissions. */
        get: operations["AuthController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuthController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonnelController_listClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/classes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonnelController_oneClass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every machine's endpoint, whether it is connected, since when, and why not. */
        get: operations["ConnectionController_list"];
        put?: never;
        /** Connects a work unit's machine. */
        post: operations["ConnectionController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connection with its tag map. */
        get: operations["ConnectionController_one"];
        /** Changes, enables or disables a connection. */
        put: operations["ConnectionController_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stations as columns with what each has to do and which gate is closed. */
        get: operations["DispatchController_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equipment/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campus, areas, lines and stations. */
        get: operations["EquipmentController_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file's content, for whoever may see the thing it belongs to; for everybody else it does not exist. */
        get: operations["FilesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live and ready in one answer; 503 when an essential dependency is away. */
        get: operations["HealthController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can do its work; each dependency is named. */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Imports a workbook (field `workbook`) and the files its cells name (any other file fields). Everything or nothing:
         *     with a problem the answer is 422 with every place that is wrong. Sending the same workbook again changes nothing,
         *     so no Idempotency-Key is asked for. Problems are told in the language of `Accept-Language`.
         */
        post: operations["ImportController_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty workbook with every sheet that can be imported. */
        get: operations["ImportController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inspection plans of operations of a routing version. */
        get: operations["InspectionController_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; a station sees those of its own work unit. */
        get: operations["InspectionController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An inspection with its plan, everything measured, and what is still missing. */
        get: operations["InspectionController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/concede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 让步接收: a failed inspection's parts are used as they are. */
        post: operations["InspectionController_concede"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Measures a piece; measuring it again corrects it and keeps the earlier value. */
        post: operations["InspectionController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobOrderController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobOrderController_abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobOrderController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobOrderController_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobOrderController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Good, scrap and rework since the last report. The idempotency key is the posting's source key. */
        post: operations["JobOrderController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/reports/{postingId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a report back by a posting with negative figures; nothing is edited. */
        post: operations["JobOrderController_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobOrderController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobOrderController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves an operation out; needs a reason, and never one with a mandatory inspection. */
        post: operations["JobOrderController_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A machine's job is only allowed to start; it runs when the machine says so. */
        post: operations["JobOrderController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/station": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Steps, parameters, records, gates, inspection and machine of one job. */
        get: operations["JobOrderController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-orders/{id}/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a person confirmed or entered at a step of the work instruction. */
        post: operations["JobOrderController_recordStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The line as it is now: state, job, progress and connection of every work unit. */
        get: operations["DispatchController_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["LotController_list"];
        put?: never;
        post: operations["LotController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LotController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LotController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back into quarantine: nothing may be taken of it until it is accepted again. */
        post: operations["LotController_block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/consume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes some of the lot into another one. */
        post: operations["StockController_consume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/genealogy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The genealogy: what the lot was made of, or where it went; nearest edges first, `more` where it goes on. */
        get: operations["LotController_genealogy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/give-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the supplier. */
        post: operations["StockController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The genealogy around a lot or serial as a graph. */
        get: operations["TraceController_graph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on record of its making: jobs, machines, parameters, measurements, people, attempt. */
        get: operations["TraceController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An issue to the line side, a return from it, or a change of bin. */
        post: operations["StockController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["LotController_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LotController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/scrap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StockController_scrap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lots/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Splits some of the lot off; answers the new lot. */
        post: operations["StockController_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs of a job order on its machine, first to last. */
        get: operations["MachineController_machineJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By code and revision, with what may be used of each. */
        get: operations["MaterialController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MaterialController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/{id}/bom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The multi-level bill of material, and what an order of `quantity` takes of it, gross and net of stock. */
        get: operations["BomController_bom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/materials/{id}/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every movement of its lots, newest first. */
        get: operations["MaterialController_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/movements/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a movement back by its reversal. */
        post: operations["StockController_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyResultController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/results/{attemptId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyResultController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/results/{attemptId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyResultController_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The student's start page: what to make next, and where. */
        get: operations["AttemptController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How lots and serials are numbered. */
        get: operations["StockController_numbering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbering/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StockController_number"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Active people in order of their numbers; a student finds the members of the own teams only. */
        get: operations["PersonnelController_listPersons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonnelController_onePerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["RecallController_list"];
        put?: never;
        /** Freezes the list of what is touched, and on wish holds it. */
        post: operations["RecallController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecallController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a workbook or a PDF. */
        get: operations["RecallController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls/affected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything touched by a lot or serial, or by what a work unit did in a time; nothing is written. */
        get: operations["RecallController_affected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By code, each with all its versions. */
        get: operations["RoutingController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routings/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version with its operations, steps, parameters and links; `{version}` is its number within the routing. */
        get: operations["RoutingController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routings/{id}/versions/{version}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now on it can be ordered and not be changed any more. */
        post: operations["RoutingController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routings/{id}/versions/{version}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No new orders; those that run keep their copy. */
        post: operations["RoutingController_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routings/{id}/versions/{version}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingController_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routings/{id}/versions/{version}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoutingController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rubrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of each rubric, by code. */
        get: operations["RubricController_list"];
        put?: never;
        /** A new rubric, or the next version of one that exists. */
        post: operations["RubricController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rubrics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RubricController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for review (or is in the states asked for), newest first. */
        get: operations["ScoreController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** First run of an empty installation: makes the school and its first administrator. */
        post: operations["SystemController_firstSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The screen this browser is: its work unit and who is signed in. */
        get: operations["StationController_here"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Badge, QR or PIN: who acts here from now on. The answer's `presence` goes into the `Station-Presence` header. */
        post: operations["StationController_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/station/sign-out/{presenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StationController_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StationController_list"];
        put?: never;
        /** Makes the asking browser the screen of a work unit. */
        post: operations["StationController_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["StationController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies at a place, such as the line side of a work unit; oldest lot first. */
        get: operations["StockController_at"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["StockCountController_list"];
        put?: never;
        post: operations["StockCountController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StockCountController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StockCountController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes down what was counted; other lines stay as they are. */
        put: operations["StockCountController_count"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Posts the differences as movements. */
        post: operations["StockCountController_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StockCountController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-counts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StockCountController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every place where something lies. */
        get: operations["StockController_locations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page must know before anybody has signed in. */
        get: operations["SystemController_info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The task library, newest first. */
        get: operations["TaskController_list"];
        put?: never;
        post: operations["TaskController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams with their members; a student finds the own ones only. */
        get: operations["PersonnelController_listTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonnelController_oneTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transport-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["TransportController_list"];
        put?: never;
        post: operations["TransportController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transport-tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TransportController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transport-tasks/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To a person, or to the machine of a work unit (AGV, stacker crane), which is then asked to do it. */
        post: operations["TransportController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transport-tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goods under way go back to where they were picked up. */
        post: operations["TransportController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transport-tasks/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransportController_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transport-tasks/{id}/pick-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TransportController_pickUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transport-tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it back from whoever was to carry it. */
        post: operations["TransportController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first: a company its own, the school everything handed in. */
        get: operations["RequestController_list"];
        put?: never;
        post: operations["RequestController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RequestController_detail"];
        /** Replaces everything the draft says. */
        put: operations["RequestController_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the delivered work over. */
        post: operations["PartnerController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the quote. */
        post: operations["PartnerController_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every open question at once. */
        post: operations["PartnerController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/ask-clarification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_askClarification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes routing, order and, with a team, the assignment, all at once or nothing. */
        post: operations["ConversionController_convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands parts and report over. */
        post: operations["ReviewController_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a file. The same file sent again is kept once, so no Idempotency-Key is asked for. */
        post: operations["RequestController_addFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a file off a draft. */
        delete: operations["RequestController_removeFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Feasible: what it costs, how much, by when. */
        post: operations["ReviewController_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the delivered work back; needs a reason. */
        post: operations["PartnerController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not feasible; needs a reason. */
        post: operations["ReviewController_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a report; it is ready when `trial-job.report-ready` arrives. */
        post: operations["ConversionController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/require-rework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_requireRework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/start-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_startReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RequestController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/submit-for-inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After rework; the completed order does it by itself the first time. */
        post: operations["ReviewController_submitForInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it after the agreement; needs a reason. */
        post: operations["ReviewController_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, oldest first; companies see neither persons nor reasons of the work. */
        get: operations["RequestController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trial-jobs/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders the caller may read: students those of their own teams. */
        get: operations["WorkOrderController_list"];
        put?: never;
        post: operations["WorkOrderController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order with its job orders, their graph, the books, and what may be done next. */
        get: operations["WorkOrderController_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a started order badly; needs a reason. */
        post: operations["WorkOrderController_abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before anything was started; needs a reason. */
        post: operations["WorkOrderController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the order off. */
        post: operations["WorkOrderController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkOrderController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pauses all running jobs; needs a reason. */
        post: operations["WorkOrderController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the routing on the order. */
        post: operations["WorkOrderController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates the job orders and their inspections. */
        post: operations["WorkOrderController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For corrections; needs a reason. */
        post: operations["WorkOrderController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WorkOrderController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to the order, oldest first. */
        get: operations["WorkOrderController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same action on many orders, each in a unit of work of its own: one that refuses does not stop the others. Sent
         *     again, what was done before is refused by its state, so no key is needed.
         */
        post: operations["BulkController_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stations along their lines, each with its state and the order it works on. */
        get: operations["EquipmentController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{code}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one work unit has to do; a student sees the jobs of the own teams. */
        get: operations["DispatchController_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EquipmentController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{id}/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Intervals that touch the window, uncut, by start. */
        get: operations["EquipmentController_statesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags of a work unit's machine with their newest values; `good: false` while it is not connected. */
        get: operations["MachineController_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{id}/telemetry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The course of one analog tag in [from, to), in at most 2 000 points. */
        get: operations["MachineController_course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbortDto: {
            /**
             * @description What happens to the units that are neither good at the end nor scrapped; `scrap` when absent.
             * @enum {string}
             */
            disposition?: "scrap" | "return";
            reason?: string;
        };
        AnswerDto: {
            /** Format: uuid */
            questionId: string;
            text: string;
        };
        AnswersDto: {
            answers: components["schemas"]["AnswerDto"][];
        };
        AssetDto: {
            model: string;
            number: string;
        };
        AssignTransportDto: {
            /** Format: uuid */
            personId?: string;
            /**
             * Format: uuid
             * @description The work unit whose machine carries it.
             */
            workUnitId?: string;
        };
        BulkDto: {
            /** @enum {string} */
            action: "plan" | "release" | "hold" | "resume" | "cancel" | "complete" | "close";
            ids: string[];
            reason?: string;
        };
        ChangePasswordDto: {
            password: string;
            presentPassword: string;
        };
        ClassDetailDto: {
            code: string;
            id: string;
            instructors: components["schemas"]["PersonDto"][];
            name: string;
            nameEn: string;
            /** @description Number of active students. */
            students: number;
            teams: number;
        };
        ClassDto: {
            code: string;
            id: string;
            name: string;
            nameEn: string;
            /** @description Number of active students. */
            students: number;
            teams: number;
        };
        ClassPageDto: {
            items: components["schemas"]["ClassDto"][];
            nextCursor: string | null;
        };
        ClassRefDto: {
            code: string;
            id: string;
            name: string;
            nameEn: string;
        };
        CompleteDto: {
            /** @description Ends the job although units are not started; needs a reason. */
            allowPartial?: boolean;
            reason?: string;
        };
        ConcessionDto: {
            reason: string;
        };
        ConnectionDto: {
            enabled: boolean;
            endpointUrl: string;
            /** @default null */
            jobReceiverNode: string | null;
            /** @default null */
            jobResponsesNode: string | null;
            /** @description Left out: the stored one stays. Never answered. */
            password?: string;
            /** @enum {string} */
            securityMode: "None" | "Sign" | "SignAndEncrypt";
            /** @enum {string} */
            securityPolicy: "None" | "Basic256Sha256" | "Aes128_Sha256_RsaOaep" | "Aes256_Sha256_RsaPss";
            /** @description Left out: the stored map stays, or the template's is taken. */
            tags?: components["schemas"]["TagDto"][];
            /** @enum {string} */
            template: "generic" | "linelab-virtual-line";
            /** @enum {string} */
            trust: "known" | "first-use";
            /** @default null */
            userName: string | null;
            /** Format: uuid */
            workUnitId: string;
        };
        ConsumeLotDto: {
            from?: string;
            /** Format: uuid */
            jobOrderId?: string;
            /**
             * Format: uuid
             * @description What it goes into.
             */
            producedLotId: string;
            quantity: string;
        };
        ConvertDto: {
            /** Format: uuid */
            basedOnVersionId?: string;
            /** Format: date-time */
            dueAt?: string;
            /** @enum {string} */
            lineMode: "real" | "virtual";
            /** @description A product that does not exist yet. */
            material?: components["schemas"]["MaterialDraftDto"];
            /** Format: uuid */
            materialId?: string;
            objectives?: string;
            priority?: number;
            quantity: string;
            /** Format: uuid */
            routingVersionId?: string;
            /** Format: uuid */
            rubricId?: string;
            /** Format: date-time */
            startsAt?: string;
            /**
             * Format: uuid
             * @description With a team it becomes a teaching assignment.
             */
            teamId?: string;
            title?: string;
            titleEn?: string;
        };
        CountedLineDto: {
            counted: string;
            /** Format: uuid */
            lotId: string;
        };
        CountLinesDto: {
            lines: components["schemas"]["CountedLineDto"][];
        };
        CriterionDto: {
            /** @default null */
            criticalBelow: number | null;
            /**
             * @default null
             * @enum {string|null}
             */
            evaluator: "conformance" | "cycle-time" | "first-pass-yield" | "dimension" | "measuring-accuracy" | "safety" | "fault-handling" | "documentation" | null;
            id: string;
            name: string;
            nameEn: string;
            /** @default {} */
            params: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            type: "auto" | "manual" | "hybrid";
            /** @description 0 to 1; all of a rubric sum to 1. */
            weight: number;
        };
        DeclareRecallDto: {
            /** Format: date-time */
            from?: string;
            /** @description True: what is available of it is put on hold. */
            hold: boolean;
            /** Format: uuid */
            lotId?: string;
            reason: string;
            /** Format: date-time */
            to?: string;
            /** Format: uuid */
            workUnitId?: string;
        };
        EnrolStationDto: {
            /** @description What is written on the screen, e.g. "数控车 平板 1". */
            label: string;
            /** Format: uuid */
            workUnitId: string;
        };
        EquipmentNodeDto: {
            children: components["schemas"]["EquipmentNodeDto"][];
            code: string;
            id: string;
            /** @enum {string} */
            level: "work-unit" | "site" | "area" | "line";
            /**
             * @description Of a line.
             * @enum {string|null}
             */
            lineMode: "real" | "virtual" | null;
            name: string;
            nameEn: string;
        };
        EquipmentTreeDto: {
            sites: components["schemas"]["EquipmentNodeDto"][];
        };
        ImportResultDto: {
            applied: boolean;
            /** @description Rows by sheet. */
            counts: {
                [key: string]: number;
            };
            problems: components["schemas"]["SheetProblemDto"][];
        };
        JobReasonDto: {
            reason: string;
        };
        LoginDto: {
            password: string;
            username: string;
        };
        LotLeavesDto: {
            from: string;
            quantity: string;
            reason: string;
        };
        LotReasonDto: {
            reason: string;
        };
        MaterialDraftDto: {
            code: string;
            name: string;
            nameEn: string;
            revision?: string;
            specification?: string;
            unit?: string;
        };
        MeasurementDto: {
            /** Format: uuid */
            characteristicId: string;
            /**
             * @description `good` when left out; a `bad` reading is kept and not judged.
             * @enum {string}
             */
            dataQuality?: "good" | "uncertain" | "bad";
            /** @description Number of the gauge. */
            instrument?: string;
            /** @description 1, 2, … within the inspection. */
            piece: number;
            /** @description Why an earlier value of this piece is corrected. */
            reason?: string;
            /**
             * @description `person` when left out.
             * @enum {string}
             */
            source?: "person" | "instrument";
            /** @description As typed or as the instrument sent it, with a decimal point; `ok` or `ng` for an attribute. */
            value: string;
        };
        MoveLotDto: {
            from: string;
            /** Format: uuid */
            jobOrderId?: string;
            quantity: string;
            reason?: string;
            /** @description A bin, or `LS-` and the code of a work unit for its line-side store. */
            to: string;
        };
        NewAssignmentDto: {
            /** Format: date-time */
            dueAt?: string;
            objectives?: string;
            objectivesEn?: string;
            /** Format: uuid */
            rubricId?: string;
            /** Format: date-time */
            startsAt?: string;
            /**
             * Format: uuid
             * @description An existing task; without one `title` makes a new task.
             */
            taskId?: string;
            /** Format: uuid */
            teamId: string;
            title?: string;
            titleEn?: string;
            /** Format: uuid */
            workOrderId: string;
        };
        NewOrderDto: {
            /** @description What students see instead of a customer's name. */
            alias?: string;
            /** @enum {number} */
            confidentiality?: 0 | 1 | 2 | 3;
            /** Format: date-time */
            dueAt?: string;
            /** @enum {string} */
            lineMode: "real" | "virtual";
            /** Format: uuid */
            materialId: string;
            /** @description 1 (most urgent) to 5; 3 when absent. */
            priority?: number;
            /** @description Plain decimal, e.g. `"20"`. */
            quantity: string;
            /** Format: uuid */
            routingVersionId: string;
            /** Format: uuid */
            teamId?: string;
        };
        NewRubricDto: {
            /**
             * @description False when absent: an attempt without evidence for a criterion waits for an instructor.
             * @default false
             */
            allowRenormalise: boolean;
            /**
             * @description The most after a critical failure; 59 when absent.
             * @default 59
             */
            cap: number;
            code: string;
            criteria: components["schemas"]["CriterionDto"][];
            name: string;
            nameEn: string;
        };
        NewTaskDto: {
            code?: string;
            /** Format: uuid */
            materialId?: string;
            objectives?: string;
            objectivesEn?: string;
            title: string;
            titleEn?: string;
        };
        NewTransportDto: {
            from: string;
            /** Format: uuid */
            jobOrderId?: string;
            /** Format: uuid */
            lotId: string;
            note?: string;
            /** @description Plain decimal in the material's unit. */
            quantity: string;
            /** @description A bin, or `LS-` and the code of a work unit for its line-side store. */
            to: string;
        };
        NoteDto: {
            note?: string;
        };
        NumberingDto: {
            /** @description Literal text with `{code}` `{revision}` `{yyyy}` `{yy}` `{mm}` `{dd}` and once `{seq:N}`. */
            pattern: string;
        };
        OpenStockCountDto: {
            location: string;
            note?: string;
        };
        OptionalReasonDto: {
            reason?: string;
        };
        OrderReasonDto: {
            reason?: string;
        };
        OverrideDto: {
            criterionId: string;
            /** @description At least ten characters. */
            reason: string;
            /** @description 0 to 100. */
            score: number;
        };
        PersonDto: {
            class: components["schemas"]["ClassRefDto"] | null;
            id: string;
            /** @enum {string} */
            kind: "student" | "instructor" | "technician" | "partner" | "other";
            name: string;
            number: string;
            organisationId: string;
        };
        PersonPageDto: {
            items: components["schemas"]["PersonDto"][];
            nextCursor: string | null;
        };
        QuestionsDto: {
            questions: string[];
        };
        QuoteDto: {
            /** @description ISO 4217; CNY when absent. */
            currency?: string;
            dueDate: string;
            note?: string;
            /** @description In the smallest unit of the currency (分); absent: no price. */
            priceMinor?: number;
            quantity?: string;
            /** @description 30 days from today when absent. */
            validUntil?: string;
        };
        ReceiveLotDto: {
            /** @description False: the lot waits in quarantine for its incoming inspection. */
            accepted: boolean;
            location?: string;
            /** Format: uuid */
            materialId: string;
            number?: string;
            /** @description Plain decimal in the material's unit. */
            quantity: string;
            supplierLot?: string;
        };
        ReportDto: {
            /** @description False: these units come from those waiting for rework. */
            firstPass?: boolean;
            good?: string;
            /** @description Needed for scrap and rework. */
            reasonCode?: string;
            rework?: string;
            scrap?: string;
        };
        RoutingReasonDto: {
            reason: string;
        };
        SetupDto: {
            displayName: string;
            password: string;
            /** @description Name of the school as it stands on reports. */
            schoolName: string;
            username: string;
        };
        SheetProblemDto: {
            /** @description Its text is `error.<code>`. */
            code: string;
            /** @description The column's heading; null when the whole row is meant. */
            column: string | null;
            expected: string;
            got: string;
            /** @description Row number as the spreadsheet shows it; the header is 1. */
            row: number;
            sheet: string;
        };
        SignInDto: {
            /** @description Content of the badge's barcode, QR code or card; or number and PIN instead. */
            badge?: string;
            /** @description Student or staff number. */
            number?: string;
            pin?: string;
        };
        SplitLotDto: {
            from: string;
            number?: string;
            quantity: string;
        };
        StateIntervalDto: {
            /**
             * Format: date-time
             * @description Null while it lasts.
             */
            end: string | null;
            id: string;
            jobOrderId: string | null;
            reason: string | null;
            /** @enum {string} */
            source: "opcua" | "person" | "gap";
            /** Format: date-time */
            start: string;
            /** @enum {string} */
            state: "starved" | "blocked" | "producing" | "setup" | "idle" | "fault" | "maintenance" | "off" | "unknown";
            workOrderId: string | null;
        };
        StateIntervalPageDto: {
            items: components["schemas"]["StateIntervalDto"][];
            nextCursor: string | null;
        };
        StepValueDto: {
            /** @description The piece, from 1; 0 or none for a step done once per job. */
            piece?: number;
            /** @description `true` for a confirmation; the text, number or choice a capture asks for. */
            value: Record<string, never>;
        };
        StockCountReasonDto: {
            reason: string;
        };
        TagDto: {
            /**
             * @description The machine keeps this counter when it is switched off.
             * @default false
             */
            counterKept: boolean;
            /**
             * @default UInt32
             * @enum {string}
             */
            counterType: "UInt16" | "UInt32";
            /**
             * @description Absolute, in the tag's unit.
             * @default null
             */
            deadband: number | null;
            key: string;
            name: string;
            nameEn: string;
            /** @description `nsu=<uri>;i=…` or `…;s=…`; never with a namespace index, which changes. */
            nodeId: string;
            queueSize: number;
            /** @enum {string} */
            role: "item-state" | "operation-mode" | "starved" | "blocked" | "good-count" | "scrap-count" | "current-job" | "analog" | "alarm" | "info";
            /** @description 0: as it changes. */
            samplingMs: number;
            /** @default null */
            unit: string | null;
        };
        TeamDto: {
            classId: string;
            code: string;
            id: string;
            members: components["schemas"]["TeamMemberDto"][];
            name: string;
            nameEn: string;
        };
        TeamMemberDto: {
            name: string;
            number: string;
            personId: string;
            /** @enum {string} */
            role: "leader" | "member";
        };
        TeamPageDto: {
            items: components["schemas"]["TeamDto"][];
            nextCursor: string | null;
        };
        TransportReasonDto: {
            reason: string;
        };
        TrialReasonDto: {
            reason?: string;
        };
        TrialReportDto: {
            /**
             * @default zh-CN
             * @enum {string}
             */
            locale: "zh-CN" | "en";
        };
        TrialRequestDto: {
            /** @enum {number} */
            confidentiality?: 0 | 1 | 2 | 3;
            /** Format: email */
            contactEmail?: string;
            contactName?: string;
            contactPhone?: string;
            /** @description 统一社会信用代码 with its check character. */
            creditCode?: string;
            /** @enum {string} */
            demandType?: "pilot-production" | "process-improvement" | "development" | "verification" | "process-trial" | "inspection" | "fault-diagnosis" | "training";
            /** @description `YYYY-MM-DD`. */
            desiredDate?: string;
            drawingRevision?: string;
            heatTreatment?: string;
            latestDate?: string;
            materialGrade?: string;
            partName?: string;
            partNumber?: string;
            purpose?: string;
            /** @description Plain decimal, e.g. `"20"`. */
            quantity?: string;
            remarks?: string;
            requirements?: string;
            /** @enum {string} */
            teachingConsent?: "none" | "redacted" | "full";
        };
        VoidDto: {
            reason: string;
        };
        WorkUnitDetailDto: {
            /** @description The machine that stands there now. */
            asset: components["schemas"]["AssetDto"] | null;
            capacity: number;
            code: string;
            equipmentClass: string;
            id: string;
            jobOrderId: string | null;
            lineCode: string;
            lineId: string;
            /** @enum {string} */
            lineMode: "real" | "virtual";
            name: string;
            nameEn: string;
            position: number;
            /**
             * Format: date-time
             * @description Since when; null while nothing was ever heard.
             */
            since: string | null;
            /** @enum {string} */
            state: "starved" | "blocked" | "producing" | "setup" | "idle" | "fault" | "maintenance" | "off" | "unknown";
            workOrderId: string | null;
        };
        WorkUnitDto: {
            capacity: number;
            code: string;
            equipmentClass: string;
            id: string;
            jobOrderId: string | null;
            lineCode: string;
            lineId: string;
            /** @enum {string} */
            lineMode: "real" | "virtual";
            name: string;
            nameEn: string;
            position: number;
            /**
             * Format: date-time
             * @description Since when; null while nothing was ever heard.
             */
            since: string | null;
            /** @enum {string} */
            state: "starved" | "blocked" | "producing" | "setup" | "idle" | "fault" | "maintenance" | "off" | "unknown";
            workOrderId: string | null;
        };
        WorkUnitPageDto: {
            items: components["schemas"]["WorkUnitDto"][];
            nextCursor: string | null;
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
    AssignmentController_list: {
        parameters: {
            query?: {
                attemptStatus?: ("assigned" | "in-progress" | "submitted" | "auto-scored" | "under-review" | "published" | "appealed" | "moderated" | "archived" | "void")[];
                teamId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AssignmentController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    AttemptController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ScoreController_evidence: {
        parameters: {
            query?: {
                /** @description All criteria when absent. */
                criterion?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ScoreController_override: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ScoreController_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ScoreController_rescore: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ScoreController_score: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    AttemptController_void: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    AuthController_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuthController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    AuthController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PersonnelController_listClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassPageDto"];
                };
            };
        };
    };
    PersonnelController_oneClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassDetailDto"];
                };
            };
        };
    };
    ConnectionController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConnectionController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ConnectionController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ConnectionController_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    DispatchController_board: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EquipmentController_tree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquipmentTreeDto"];
                };
            };
        };
    };
    FilesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    HealthController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ImportController_run: {
        parameters: {
            query?: {
                /** @description `true`: check everything, write nothing. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    workbook?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResultDto"];
                };
            };
        };
    };
    ImportController_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InspectionController_plan: {
        parameters: {
            query: {
                /** @description Ids of operations, with commas between. */
                operationIds: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InspectionController_list: {
        parameters: {
            query?: {
                status?: "open" | "in-progress" | "passed" | "failed" | "conceded" | "cancelled";
                subjectId?: string;
                /** @description What is inspected; together with `subjectId`. */
                subjectType?: string;
                workOrderId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    InspectionController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    InspectionController_concede: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcessionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    InspectionController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeasurementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_abort: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_complete: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_dispatch: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_report: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_reverse: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                postingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_skip: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_start: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    JobOrderController_recordStep: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepValueDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    DispatchController_line: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LotController_list: {
        parameters: {
            query?: {
                jobOrderId?: string;
                materialId?: string;
                /** @description Exactly this number, as a scan brings it. */
                number?: string;
                /** @description The beginning of a number or of a supplier's lot. */
                q?: string;
                status?: ("quarantine" | "available" | "rejected" | "consumed" | "returned" | "scrapped" | "cancelled")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LotController_receive: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveLotDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    LotController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    LotController_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    LotController_block: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockController_consume: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsumeLotDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    LotController_genealogy: {
        parameters: {
            query: {
                /** @description `backward`: what it was made of; `forward`: where it went. */
                direction: "backward" | "forward";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockController_giveBack: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotLeavesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TraceController_graph: {
        parameters: {
            query?: {
                depth?: number;
                /** @description `backward`: what it was made of; `forward`: where it went; both when absent. */
                direction?: "backward" | "forward" | "both";
                /** @description How many lots at most, about; where it goes on beyond them is said in `more`. */
                lots?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TraceController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockController_move: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveLotDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    LotController_movements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LotController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockController_scrap: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotLeavesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockController_split: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitLotDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    MachineController_machineJobs: {
        parameters: {
            query: {
                jobOrderId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MaterialController_list: {
        parameters: {
            query?: {
                kind?: "raw" | "component" | "product";
                /** @description Part of the code or of a name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MaterialController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    BomController_bom: {
        parameters: {
            query?: {
                /** @description For how many pieces of the product the requirements are worked out; 1 by default. */
                quantity?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MaterialController_movements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StockController_reverse: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LotReasonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    MyResultController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MyResultController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    MyResultController_evidence: {
        parameters: {
            query?: {
                /** @description All criteria when absent. */
                criterion?: string;
            };
            header?: never;
            path: {
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AttemptController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StockController_numbering: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StockController_number: {
        parameters: {
            query?: never;
            header: {
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    PersonnelController_listPersons: {
        parameters: {
            query?: {
                classId?: string;
                kind?: "student" | "instructor" | "technician" | "partner" | "other";
                /** @description Part of a name or number. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPageDto"];
                };
            };
        };
    };
    PersonnelController_onePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    RecallController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RecallController_declare: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareRecallDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RecallController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RecallController_export: {
        parameters: {
            query: {
                format: "xlsx" | "pdf";
                locale?: "zh-CN" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RecallController_affected: {
        parameters: {
            query?: {
                from?: string;
                lotId?: string;
                to?: string;
                workUnitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RoutingController_list: {
        parameters: {
            query?: {
                materialId?: string;
                /** @description Part of the code or of a name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RoutingController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RoutingController_release: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RoutingController_retire: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RoutingController_sendBack: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RoutingController_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RubricController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RubricController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRubricDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RubricController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ScoreController_list: {
        parameters: {
            query?: {
                /** @description `under-review` when absent. */
                attemptStatus?: ("assigned" | "in-progress" | "submitted" | "auto-scored" | "under-review" | "published" | "appealed" | "moderated" | "archived" | "void")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SystemController_firstSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StationController_here: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StationController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StationController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                presenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StationController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StationController_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolStationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StationController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StockController_at: {
        parameters: {
            query: {
                /** @description A bin, or `LS-` and the code of a work unit. */
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StockCountController_list: {
        parameters: {
            query?: {
                status?: "open" | "counted" | "posted" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StockCountController_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenStockCountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockCountController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockCountController_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockCountReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockCountController_count: {
        parameters: {
            query?: never;
            header: {
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountLinesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockCountController_post: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockCountReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockCountController_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockCountReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockCountController_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    StockController_locations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SystemController_info: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaskController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaskController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTaskDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    PersonnelController_listTeams: {
        parameters: {
            query?: {
                classId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPageDto"];
                };
            };
        };
    };
    PersonnelController_oneTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
        };
    };
    TransportController_list: {
        parameters: {
            query?: {
                status?: "requested" | "assigned" | "in-transit" | "delivered" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TransportController_request: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTransportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TransportController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TransportController_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTransportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TransportController_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransportReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TransportController_deliver: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TransportController_pickUp: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    TransportController_release: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RequestController_list: {
        parameters: {
            query?: {
                /** @description Part of the number or the part. */
                q?: string;
                status?: ("draft" | "submitted" | "feasibility-review" | "clarifying" | "quoted" | "agreed" | "planned" | "in-trial" | "inspected" | "delivered" | "accepted" | "closed" | "rejected" | "withdrawn" | "terminated")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RequestController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RequestController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RequestController_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    PartnerController_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    PartnerController_agree: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    PartnerController_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_askClarification: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_close: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ConversionController_convert: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConvertDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_deliver: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RequestController_addFile: {
        parameters: {
            query: {
                kind: "drawing" | "model" | "contract" | "other";
                revision?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RequestController_removeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_quote: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    PartnerController_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_reject: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ConversionController_report: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialReportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReviewController_requireRework: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_revise: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_startReview: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RequestController_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_submitForInspection: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    ReviewController_terminate: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    RequestController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerController_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_list: {
        parameters: {
            query?: {
                dueBefore?: string;
                /** @description Part of the number, the material or the alias. */
                q?: string;
                /** @description `number`: newest first (default); `due` and `priority`: most urgent first. */
                sort?: "number" | "due" | "priority";
                status?: ("draft" | "planned" | "released" | "in-progress" | "on-hold" | "completed" | "closed" | "cancelled" | "aborted")[];
                teamId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorkOrderController_create: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    WorkOrderController_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_abort: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbortDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_close: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_complete: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_hold: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_release: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–128 characters: letters, digits, _ : . - */
                "Idempotency-Key": string;
                /** @description The version seen, e.g. "7" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    WorkOrderController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BulkController_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EquipmentController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkUnitPageDto"];
                };
            };
        };
    };
    DispatchController_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EquipmentController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkUnitDetailDto"];
                };
            };
        };
    };
    EquipmentController_statesOf: {
        parameters: {
            query: {
                /** @description Begin of the window, ISO 8601. */
                from: string;
                /** @description End of the window, exclusive. */
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateIntervalPageDto"];
                };
            };
        };
    };
    MachineController_tags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MachineController_course: {
        parameters: {
            query: {
                from: string;
                tag: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
