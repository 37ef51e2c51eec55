import type { AreaWords } from '../shape.ts'

export const files: AreaWords = {
  refusals: {
    'files.empty': 'The file is empty (0 bytes). Choose it again and send it again.',
    'files.too_large':
      'The file is larger than {limit} MB. Take or scan it at a lower resolution, or split it into several files.',
    'files.total_too_large': 'The files sent at once exceed {limit} MB together. Send the remaining ones next time.',
    'files.too_many': 'At most {limit} files can be sent at once. Send the remaining ones next time.',
    'files.name_missing': 'The file has no name. Name it and send it again.',
    'files.name_long': 'The file name is longer than {limit} characters. Give it a shorter name and send it again.',
    'files.name_path': 'The file name has a / or \\ or two dots in a row. Rename the file and send it again.',
    'files.name_hidden':
      'The file name has hidden characters, so it may look different from what it is. Type the name anew and send it again.',
    'files.name_signs':
      'The file name has signs or words that computers cannot save. Rename it with letters and digits and send it again.',
    'files.kind_unknown':
      'This kind of file is not taken. Send a picture (JPG, PNG, HEIC), PDF, Word (docx), Excel (xlsx), text (txt, csv) or a recording (mp3, m4a).',
    'files.kind_not_here':
      'Only these are taken here: {accepted}. Choose another file, or convert it and send it again.',
    'files.mismatch':
      'The name or declared type ({shown}) does not agree with the content, which is {found}. Open the file, save it in the right format and send it again.',
    'files.program':
      'This is a program that can run, so it is not taken. Send a document or a picture of what you mean to send.',
    'files.active':
      'The file is a web page or holds web page code, so it is not taken. Print it to PDF or save it as a PNG picture and send that.',
    'files.archive': 'This is an archive. Unpack it and send the files inside one by one.',
    'files.macros': 'The file has macros. Save it as Word (docx) or Excel (xlsx) without macros and send it again.',
    'files.locked': 'The file has a password. Remove the password and send it again.',
    'files.bomb':
      'The inside of the file swells abnormally, so it cannot be opened safely. Open the original, save it as a new file and send that.',
    'files.unsafe_inside':
      'Inside the file there is a program, an archive or a strange path. Remove that attachment, save the file and send it again.',
    'files.pdf_active': 'The PDF has commands inside. Print it to PDF again and send that copy.',
    'files.broken':
      'The file is damaged or was not sent whole. Try to open it on your device; if it opens, send it again.',
    'files.text_encoding':
      'The encoding of the text file cannot be read. Save it as UTF-8 (CSV UTF-8 in Excel) and send it again.',
    'files.pixels':
      'The picture is too large (over {limit} million pixels). Take it smaller or scale it down and send it again.',
    'files.image_broken':
      'The picture is damaged or was not sent whole. Try to open it; if it opens, send it again, if not, take it again.',
    'files.heic_broken':
      'This HEIC picture cannot be read. Send it as JPG (on iPhone: Settings › Camera › Formats › Most Compatible), or send a screenshot of it.',
    'files.busy': 'Many pictures are being processed. Wait a minute and send it again.',
    'files.setting_address':
      'DAU_AN_FILES must be a folder, s3://bucket/path or https://host/bucket/path, without a password in the address.',
    'files.setting_bucket':
      'The bucket name in DAU_AN_FILES is wrong: 3–63 characters, lower-case letters, digits, dots and hyphens.',
    'files.setting_prefix':
      'The path inside the bucket in DAU_AN_FILES may only have plain letters, digits, dots, hyphens and underscores.',
    'files.setting_credentials':
      'DAU_AN_FILES points to an S3 bucket but the access key is missing. Set both the key id and the secret key.',
    'files.setting_endpoint': 'The address of the S3 service is wrong. Write it as https://host.',
  },
  journal: {},
  notices: {},
}
