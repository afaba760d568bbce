// Made from layout.mjml by tests/adapters/mail/layout-compiled.test.ts; change it there.
export const layoutHtml = `<!doctype html>
<html lang="[[language]]" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>[[subject]]</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root {
color-scheme: light dark;
supported-color-schemes: light dark;
}
a {
text-underline-offset: 2px;
}
h1 {
margin: 0;
}
@media only screen and (max-width: 479px) {
.fact td {
display: block !important;
width: auto !important;
text-align: left !important;
}
.fact td.fact-label {
padding-bottom: 0 !important;
border-bottom: 0 !important;
}
.fact td.fact-value {
padding-top: 0 !important;
}
}
@media (prefers-color-scheme: dark) {
.page,
.page > div {
background: #0c1823 !important;
}
.card > table,
.card > table > tbody > tr > td {
background: #13222e !important;
border-color: #2b3a47 !important;
}
.ink div,
.ink h1,
.ink td,
.word {
color: #f2eee6 !important;
}
.soft div,
.fact td.fact-label {
color: #c3bdb1 !important;
}
.soft a {
color: #5dc5d9 !important;
}
.quay {
background: #f2eee6 !important;
}
.bollard {
background: #f59740 !important;
}
.code div div {
background: #07131c !important;
border-color: #2b3a47 !important;
color: #f2eee6 !important;
}
.fact td {
border-color: #2b3a47 !important;
}
.go td {
background: #5dc5d9 !important;
}
.go a {
background: #5dc5d9 !important;
color: #0a1723 !important;
}
}
</style>
<meta name="color-scheme" content="light dark" /> <meta name="supported-color-schemes" content="light
dark" /> <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
</head>
<body  class="page" style="word-spacing:normal;background-color:#f7f4ee;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">[[preheader]]</div>
<div
aria-label="[[subject]]" aria-roledescription="email" role="article" lang="[[language]]" dir="ltr" style="word-spacing:normal;background-color:#f7f4ee;"
>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:28px 16px 20px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:568px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" style="font-size:0px;padding:0 32px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" role="presentation" width="auto" border="0" style="color:#000000;font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:13px;line-height:22px;table-layout:auto;width:auto;border:none;"
>
<tr>
<td
class="word"
style="
padding: 0 6px 3px 0;
font-size: 24px;
line-height: 26px;
font-weight: 700;
color: #0e293d;
mso-line-height-rule: exactly;
"
>
[[brand]]
</td>
<td style="width: 10px; vertical-align: bottom; font-size: 0; line-height: 0">
<div
class="bollard"
style="
width: 10px;
height: 9px;
border-radius: 4px 4px 0 0;
background: #ec7c27;
font-size: 0;
line-height: 0;
"
>
&#8203;
</div>
</td>
</tr>
<tr>
<td
class="quay"
style="
height: 3px;
border-radius: 2px 0 0 2px;
background: #0e293d;
font-size: 0;
line-height: 3px;
mso-line-height-rule: exactly;
"
>
&#8203;
</td>
<td
class="bollard"
style="
height: 3px;
background: #ec7c27;
font-size: 0;
line-height: 3px;
mso-line-height-rule: exactly;
"
>
&#8203;
</td>
</tr>
</table>
</td>
</tr>
<!--powered-->
<tr>
<td
align="left" class="soft" style="font-size:0px;padding:6px 32px 0;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:14px;line-height:1.5;text-align:left;color:#425565;"
>[[powered]]</div>
</td>
</tr>
<!--/powered-->
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:0 16px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="card-outlook" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:568px;" width="568" bgcolor="#fefcf9" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="card" style="background:#fefcf9;background-color:#fefcf9;margin:0px auto;max-width:568px;border-radius:10px;overflow:hidden;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#fefcf9;background-color:#fefcf9;width:100%;border-collapse:separate;"
>
<tbody>
<tr>
<td
style="border:1px solid #dad5cc;border-radius:10px;direction:ltr;font-size:0px;padding:32px 0 16px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:566px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" class="ink" style="font-size:0px;padding:0 32px 16px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:22px;font-weight:700;line-height:1.25;text-align:left;color:#0e293d;"
><h1 style="margin: 0; font-size: 22px; line-height: 1.25; font-weight: 700; color: #0e293d">
[[subject]]
</h1></div>
</td>
</tr>
<!--paragraph-->
<tr>
<td
align="left" class="ink" style="font-size:0px;padding:0 32px 16px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:16px;line-height:1.5;text-align:left;color:#0e293d;"
>[[paragraph]]</div>
</td>
</tr>
<!--/paragraph--><!--code-->
<tr>
<td
align="left" class="code" style="font-size:0px;padding:4px 32px 20px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:16px;line-height:1.5;text-align:left;color:#0e293d;"
><div
style="
display: inline-block;
padding: 12px 18px 12px 24px;
border: 1px solid #dad5cc;
border-radius: 6px;
background: #f0ece5;
font-family: 'Atkinson Hyperlegible Mono', ui-monospace, Menlo, Consolas, monospace;
font-size: 32px;
line-height: 40px;
font-weight: 700;
letter-spacing: 6px;
color: #0e293d;
"
>
[[code]]
</div></div>
</td>
</tr>
<!--/code--><!--facts-->
<tr>
<td
align="left" class="ink" style="font-size:0px;padding:4px 32px 20px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" width="100%" border="0" style="color:#0e293d;font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:16px;line-height:1.5;table-layout:auto;width:100%;border:none;"
>
<!--fact-->
<tr class="fact">
<td
class="fact-label"
style="
width: 42%;
padding: 8px 16px 8px 0;
border-bottom: 1px solid #dad5cc;
vertical-align: top;
color: #425565;
"
>
[[label]]
</td>
<td
class="fact-value"
style="
padding: 8px 0;
border-bottom: 1px solid #dad5cc;
vertical-align: top;
word-break: break-word;
"
>
[[value]]
</td>
</tr>
<!--/fact-->
</table>
</td>
</tr>
<!--/facts--><!--action-->
<tr>
<td
align="left" class="go" style="font-size:0px;padding:4px 32px 20px;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="#006681" role="presentation" style="border:none;border-radius:6px;cursor:auto;mso-padding-alt:14px 24px;background:#006681;" valign="middle"
>
<a
href="[[url]]" style="display:inline-block;background:#006681;color:#f8fdfe;font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:18px;font-weight:700;line-height:1.25;margin:0;text-decoration:none;text-transform:none;padding:14px 24px;mso-padding-alt:0px;border-radius:6px;" target="_blank"
>
[[label]]
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
<!--/action--><!--afterwards-->
<tr>
<td
align="left" class="ink" style="font-size:0px;padding:0 32px 16px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:16px;line-height:1.5;text-align:left;color:#0e293d;"
>[[paragraph]]</div>
</td>
</tr>
<!--/afterwards-->
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:20px 16px 32px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:568px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" class="soft" style="font-size:0px;padding:0 32px 8px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:14px;line-height:1.5;text-align:left;color:#425565;"
>[[whySent]]</div>
</td>
</tr>
<!--stop-->
<tr>
<td
align="left" class="soft" style="font-size:0px;padding:0 32px 8px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:14px;line-height:1.5;text-align:left;color:#425565;"
><a href="[[url]]" style="color: #006681">[[label]]</a></div>
</td>
</tr>
<!--/stop--><!--imprint-->
<tr>
<td
align="left" class="soft" style="font-size:0px;padding:0 32px 8px;word-break:break-word;"
>
<div
style="font-family:'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;font-size:14px;line-height:1.5;text-align:left;color:#425565;"
>[[imprint]]</div>
</td>
</tr>
<!--/imprint-->
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
