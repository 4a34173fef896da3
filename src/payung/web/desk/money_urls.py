"""Addresses of the desk's money half: contributions, claims, payments, the ledger, lists that come in."""

from __future__ import annotations

from django.urls import path

from payung.web.desk.money import appeals, claims, ledger, lists, payments, recalculations, receipts, reports, shares

urlpatterns = [
    path("claims/", claims.claims, name="claims"),
    path("claim/<str:number>/", claims.claim, name="claim"),
    path("claim/<str:number>/paper/<int:paper>/", claims.paper, name="claim_paper"),
    path("person/<int:person>/claim/", claims.file_claim, name="file_claim"),
    path("person/<int:person>/complaint/", appeals.lodge_grievance, name="lodge_grievance"),
    path("appeals/", appeals.appeals, name="appeals"),
    path("appeal/<str:number>/", appeals.appeal, name="appeal"),
    path("complaints/", appeals.grievances, name="grievances"),
    path("complaint/<str:number>/", appeals.grievance, name="grievance"),
    path("receipts/", receipts.receipts, name="receipts"),
    path("receipts/file/", receipts.receipts_import, name="receipts_import"),
    path("receipt/<int:receipt>/", receipts.receipt, name="receipt"),
    path("shares/", shares.shares, name="shares"),
    path("share/<int:share>/", shares.share, name="share"),
    path("unpaid/", receipts.unpaid, name="unpaid"),
    path("payments/", payments.payments, name="payments"),
    path("payments/came-back/", payments.stopped, name="stopped"),
    path("payment/<int:payable>/", payments.payable, name="payable"),
    path("batch/<int:batch>/", payments.batch, name="batch"),
    path("batch/<int:batch>/file/", payments.batch_file, name="batch_file"),
    path("recalculations/", recalculations.recalculations, name="recalculations"),
    path("recalculation/<int:recalculation>/", recalculations.recalculation, name="recalculation"),
    path("ledger/", ledger.ledger, name="ledger"),
    path("ledger/account/<str:kind>/<str:currency>/", ledger.account_entries, name="account_entries"),
    path("ledger/beancount/", ledger.beancount_export, name="beancount"),
    path("people/import/", lists.import_list, name="import_list"),
    path("duplicates/", lists.duplicates, name="duplicates"),
    path("duplicates/<int:pair>/", lists.pair, name="pair"),
    path("merge/<int:merge>/", lists.merge, name="merge"),
    path("report/", reports.reports, name="reports"),
]
