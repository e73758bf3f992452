"""A PDF of one page that shows a picture."""


def page(jpeg, width, height):
    """The file of a JPEG on a page of so many inches."""
    at, pixels = 2, (1, 1)
    while at < len(jpeg) - 8 and jpeg[at] == 0xFF:  # its segments, up to the one that says how large it is
        if 0xC0 <= jpeg[at + 1] <= 0xC2:
            pixels = (int.from_bytes(jpeg[at + 7:at + 9], 'big'), int.from_bytes(jpeg[at + 5:at + 7], 'big'))
            break
        at += 2 + int.from_bytes(jpeg[at + 2:at + 4], 'big')
    box = f'{72 * width:g} 0 0 {72 * height:g} 0 0'
    drawing = f'q {box} cm /I Do Q'.encode()
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {72 * width:g} {72 * height:g}] /Contents 4 0 R '
               '/Resources << /XObject << /I 5 0 R >> >> >>'.encode(),
               b'<< /Length %d >> stream\n%s\nendstream' % (len(drawing), drawing),
               b'<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 '
               b'/Filter /DCTDecode /Length %d >> stream\n%s\nendstream' % (*pixels, len(jpeg), jpeg)]
    made, places = b'%PDF-1.4\n', []
    for i, each in enumerate(objects, 1):
        places.append(len(made))
        made += b'%d 0 obj %s endobj\n' % (i, each)
    table = b''.join(b'%010d 00000 n \n' % each for each in places)
    return made + (b'xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n'
                   % (len(objects) + 1, table, len(objects) + 1, len(made)))
